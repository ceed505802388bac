package org.huiying.monitoring.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.huiying.monitoring.importing.domain.Profile;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mapping profiles that come with the product. */
@Component
class Profiles {

    private final List<Profile> all;

    Profiles() {
        try (var in = Profiles.class.getResourceAsStream("/import-profiles.json")) {
            all = List.of(JsonMapper.shared().readValue(in, Profile[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Profile named(String name) {
        return all.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.rule(
                        "import-profile-unknown",
                        String.join("、", all.stream().map(Profile::name).toList())));
    }

    List<Profile> all() {
        return all;
    }
}
