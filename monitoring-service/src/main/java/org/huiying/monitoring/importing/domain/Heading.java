package org.huiying.monitoring.importing.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.contracts.wire.TextHash;
import org.huiying.monitoring.importing.domain.Profile.Field;

/** The line that names the columns, as a profile reads it. */
public final class Heading {

    private final Profile profile;
    private final List<String> headings;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);

    public Heading(Profile profile, Line line) {
        this.profile = profile;
        this.headings = line.cells().stream().map(String::strip).toList();
        for (var field : Field.values()) {
            profile.column(field, headings).ifPresent(at -> columns.put(field, at));
        }
    }

    public Profile profile() {
        return profile;
    }

    /** Columns that are needed and not there, by the first of the names that they may have. */
    public List<String> missing() {
        return Arrays.stream(Field.values())
                .filter(field -> field.isRequired() && !columns.containsKey(field))
                .map(field -> profile.columns()
                        .getOrDefault(field, List.of(field.name()))
                        .getFirst())
                .toList();
    }

    /** Which heading stands over which field. */
    public Map<Field, String> names() {
        var names = new EnumMap<Field, String>(Field.class);
        columns.forEach((field, at) -> names.put(field, headings.get(at)));
        return names;
    }

    /** What a line says in a field, if anything. */
    public Optional<String> value(Line line, Field field) {
        var at = columns.get(field);
        return at == null || at >= line.cells().size() || line.cells().get(at).isBlank()
                ? Optional.empty()
                : Optional.of(line.cells().get(at).strip());
    }

    /** The same headings in the same order give the same one. */
    public static String sha256(Line line) {
        return TextHash.sha256(
                String.join("\n", line.cells().stream().map(String::strip).toList()));
    }
}
