package org.huiying.monitoring.importing;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huiying.monitoring.importing.domain.Profile;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** The door of the mapping profiles. */
@RestController
@RequestMapping("/api/v1/imports/profiles")
final class ProfileController {

    private final Profiles profiles;
    private final ProfileRepository saved;
    private final ProfileHandler handler;

    ProfileController(Profiles profiles, ProfileRepository saved, ProfileHandler handler) {
        this.profiles = profiles;
        this.saved = saved;
        this.handler = handler;
    }

    @GetMapping
    @Access(posts = "STAFF", scopes = "mentions:write")
    @Operation(summary = "List the mapping profiles of imports")
    List<Profile> profiles() {
        return profiles.all();
    }

    /** The version of one that comes with the product is 0 and never changes. */
    @GetMapping("/{name}")
    @Access(posts = "STAFF", scopes = "mentions:write")
    @Operation(summary = "Read a mapping profile")
    ResponseEntity<Profile> profile(@PathVariable String name) {
        var profile = profiles.find(name).orElseThrow(() -> Refusal.notFound("not-found", name));
        return Answers.ok(profile, saved.version(name).orElse(0));
    }

    @PostMapping
    @Access(posts = "MONITOR")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Save a mapping profile")
    ResponseEntity<Profile> create(@Valid @RequestBody ProfileForm form) {
        var profile = profiles.of(form);
        if (profile.name().isEmpty()) {
            throw Refusal.rule("import-mapping-incomplete", "name");
        }
        handler.create(profile);
        var path = UriUtils.encodePathSegment(profile.name(), StandardCharsets.UTF_8);
        return Answers.created(URI.create("/api/v1/imports/profiles/" + path), profile, 1);
    }

    @DeleteMapping("/{name}")
    @Access(posts = "MONITOR")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a mapping profile")
    ResponseEntity<Void> delete(@PathVariable String name, IfMatch version) {
        handler.delete(name, version.version());
        return ResponseEntity.noContent().build();
    }
}
