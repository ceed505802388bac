package org.huiying.monitoring.importing.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;

/**
 * How a table of a certain origin is read.
 *
 * @param source name under which its rows are kept
 * @param columns for each field the headings under which it may stand; what is not named here is not read
 */
public record Profile(
        String name,
        String label,
        String source,
        SourceType sourceType,
        MediaLevel mediaLevel,
        Map<Field, List<String>> columns) {

    /** What a row can tell. */
    public enum Field {
        EXTERNAL_ID(true),
        TITLE(false),
        TEXT(true),
        PUBLISHED_AT(true),
        TOWNSHIP(false),
        URL(false);

        private final boolean required;

        Field(boolean required) {
            this.required = required;
        }

        /** Whether a table without it cannot be read. */
        public boolean isRequired() {
            return required;
        }
    }

    public Profile {
        columns = Map.copyOf(columns);
    }

    /** Fields that a table needs and for which this names no heading. */
    public List<Field> unnamed() {
        return Arrays.stream(Field.values())
                .filter(field -> field.isRequired()
                        && columns.getOrDefault(field, List.of()).isEmpty())
                .toList();
    }

    /** Number of the column in which a field stands. */
    public Optional<Integer> column(Field field, List<String> headings) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(headings::indexOf)
                .filter(at -> at >= 0)
                .findFirst();
    }
}
