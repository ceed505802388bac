package org.huiying.platform.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The auditor's door: entries, oldest first, and the verification of their chain. */
@RestController
final class AuditController {

    /** An entry as the auditor reads it. */
    record Entry(
            long id,
            Instant at,
            String who,
            List<String> posts,
            String action,
            String subject,
            JsonNode detail,
            @Nullable Boolean exercise) {}

    private final String service;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditVerifier verifier;
    private final Audit audit;

    AuditController(String service, JdbcClient jdbc, JsonMapper json, AuditVerifier verifier, Audit audit) {
        this.service = service;
        this.jdbc = jdbc;
        this.json = json;
        this.verifier = verifier;
        this.audit = audit;
    }

    @GetMapping("/api/v1/audit/{service}")
    @Access(posts = "AUDITOR")
    @Operation(summary = "Read the audit trail")
    Page<Entry> entries(
            @PathVariable("service") String asked,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String subject,
            PageQuery page) {
        requireThis(asked);
        audit.record("audit.read", service, Map.of("subject", subject == null ? "" : subject));
        var rows = jdbc.sql("""
                        SELECT id, at, who, posts, action, subject, detail, exercise FROM audit_entry
                        WHERE id > :after AND at >= coalesce(:from::timestamptz, '-infinity')
                          AND at < coalesce(:to::timestamptz, 'infinity')
                          AND subject = coalesce(:subject::text, subject) ORDER BY id LIMIT :limit""")
                .param("after", page.after(Long::valueOf).orElse(0L))
                .param("from", from == null ? null : from.toString())
                .param("to", to == null ? null : to.toString())
                .param("subject", subject)
                .param("limit", page.limitPlusOne())
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        List.of((String[]) row.getArray("posts").getArray()),
                        row.getString("action"),
                        row.getString("subject"),
                        json.readTree(row.getString("detail")),
                        row.getObject("exercise", Boolean.class)))
                .list();
        return Page.of(rows, page, entry -> Long.toString(entry.id()));
    }

    @GetMapping("/api/v1/audit/{service}/verification")
    @Access(posts = "AUDITOR")
    @Operation(summary = "Verify the audit chain")
    AuditVerification verification(@PathVariable("service") String asked) {
        requireThis(asked);
        return verifier.verify();
    }

    private void requireThis(String asked) {
        if (!asked.equals(service)) {
            throw Refusal.notFound("unknown-path");
        }
    }
}
