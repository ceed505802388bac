package org.huiying.monitoring.importing;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiying.monitoring.importing.domain.Heading;
import org.huiying.monitoring.importing.domain.Line;
import org.huiying.monitoring.importing.domain.Profile;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The mapping profiles: those that come with the product, those that were saved, and those that come with a file. */
@Component
class Profiles {

    private final List<Profile> shipped;
    private final ProfileRepository saved;
    private final Reader reader;
    private final Validator validator;

    Profiles(ProfileRepository saved, Reader reader, Validator validator) {
        this.saved = saved;
        this.reader = reader;
        this.validator = validator;
        try (var in = Profiles.class.getResourceAsStream("/import-profiles.json")) {
            shipped = List.of(JsonMapper.shared().readValue(in, Profile[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the product first. */
    List<Profile> all() {
        return Stream.concat(shipped.stream(), saved.all().stream()).toList();
    }

    Optional<Profile> find(String name) {
        return all().stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    boolean isShipped(String name) {
        return shipped.stream().anyMatch(profile -> profile.name().equals(name));
    }

    /** A profile that can be used: complete, and with labels that say nothing personal. */
    Profile of(ProfileForm form) {
        var name = form.name() == null ? "" : form.name();
        var label = form.label() == null ? name : form.label();
        var profile = new Profile(
                name,
                reader.label(label),
                reader.label(form.source()),
                form.sourceType(),
                form.mediaLevel(),
                form.columns());
        if (!profile.unnamed().isEmpty()) {
            throw Refusal.rule(
                    "import-mapping-incomplete",
                    String.join("、", profile.unnamed().stream().map(Enum::name).toList()));
        }
        return profile;
    }

    /** A mapping that came as text beside a file. */
    Profile of(String json) {
        ProfileForm form;
        try {
            form = JsonMapper.shared().readValue(json, ProfileForm.class);
        } catch (JacksonException e) {
            throw Refusal.malformed("import-mapping-unreadable");
        }
        if (form == null || !validator.validate(form).isEmpty()) {
            throw Refusal.malformed("import-mapping-unreadable");
        }
        return of(form);
    }

    /**
     * How to read a table, by its heading: as named; else as a table with the same heading was read before; else by the
     * first profile that fits. A heading that nothing fits is read as the first profile, which then says what it lacks.
     */
    Function<Line, Heading> chooser(@Nullable String name) {
        if (name != null) {
            var named = find(name)
                    .orElseThrow(() -> Refusal.rule(
                            "import-profile-unknown",
                            String.join("、", all().stream().map(Profile::name).toList())));
            return line -> new Heading(named, line);
        }
        var all = all();
        return line -> Stream.concat(saved.nameFor(Heading.sha256(line)).flatMap(this::find).stream(), all.stream())
                .map(profile -> new Heading(profile, line))
                .filter(heading -> heading.missing().isEmpty())
                .findFirst()
                .orElseGet(() -> new Heading(all.getFirst(), line));
    }
}
