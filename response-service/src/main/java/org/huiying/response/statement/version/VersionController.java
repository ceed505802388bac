package org.huiying.response.statement.version;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.response.statement.Actors;
import org.huiying.response.statement.StatementHandler;
import org.huiying.response.statement.StatementVersion;
import org.huiying.response.statement.domain.text.StatementChecks;
import org.huiying.response.statement.domain.text.StatementChecks.Field;
import org.huiying.response.statement.domain.text.StatementChecks.Finding;
import org.huiying.response.statement.domain.text.StatementChecks.Severity;
import org.huiying.response.statement.version.VersionDiff.Chunk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was written when, what changed, and what the checks find in it. */
@RestController
@RequestMapping("/api/v1/statements/{id}")
final class VersionController {

    /** All kept versions, oldest first. */
    record Versions(List<StatementVersion> items) {}

    /** What lies between two versions. */
    record Difference(int from, int to, List<Chunk> title, List<Chunk> body) {}

    /** A finding with a sentence for people. */
    record Said(String code, Severity severity, Field field, int start, int end, String excerpt, String detail) {}

    /** Whether the text may be handed in, and everything that was found. */
    record Checks(boolean submittable, List<Said> findings) {}

    private final StatementHandler handler;

    VersionController(StatementHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/versions")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "List the versions of a statement")
    Versions versions(@PathVariable UUID id, Caller caller) {
        Actors.mayRead(handler.get(id), caller);
        return new Versions(handler.versions(id));
    }

    @GetMapping("/diff")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "Compare two versions")
    Difference diff(@PathVariable UUID id, @RequestParam int from, @RequestParam int to, Caller caller) {
        Actors.mayRead(handler.get(id), caller);
        var versions = handler.versions(id);
        var old = version(versions, from);
        var young = version(versions, to);
        return new Difference(
                from, to, VersionDiff.of(old.title(), young.title()), VersionDiff.of(old.body(), young.body()));
    }

    @GetMapping("/checks")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "Check a statement")
    Checks checks(
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", defaultValue = "zh") String language,
            Caller caller) {
        var stored = handler.get(id);
        Actors.mayRead(stored, caller);
        var text = stored.state().manuscript();
        var findings = StatementChecks.of(text.kind(), text.text());
        var texts = ResourceBundle.getBundle(
                "checks",
                language.startsWith("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new Checks(
                findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR),
                findings.stream().map(finding -> said(finding, texts)).toList());
    }

    private static StatementVersion version(List<StatementVersion> versions, int number) {
        if (number < 1 || number > versions.size()) {
            throw Refusal.notFound("not-found", number);
        }
        return versions.get(number - 1);
    }

    private static Said said(Finding finding, ResourceBundle texts) {
        return new Said(
                finding.code(),
                finding.severity(),
                finding.field(),
                finding.start(),
                finding.end(),
                finding.excerpt(),
                texts.getString(finding.code()));
    }
}
