package org.huiying.response.publication;

import static org.huiying.platform.sql.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.response.statement.domain.Manuscript;
import org.huiying.response.statement.domain.Release;
import org.huiying.response.statement.domain.text.StatementNumber;
import org.huiying.response.statement.domain.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the public page: the text once and never again, notes beside it. */
@Component
final class PublicPageRepository {

    /** What is said in the open about a published statement. */
    enum NoteKind {
        CORRECTION,
        WITHDRAWAL
    }

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    PublicPageRepository(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void show(Manuscript text, Release release, IncidentRef incident, String issuingBody, Instant now) {
        jdbc.sql("""
                INSERT INTO public_statement (statement_id, number, slug, kind, title, body, content_sha256,
                    issuing_body, corrects, exercise, emergency, published_at, updated_at)
                VALUES (:id, :number, :slug, :kind, :title, :body, :sha, :body_name,
                    (SELECT statement_id FROM public_statement WHERE statement_id = :corrects),
                    :exercise, :emergency, :now, :now)
                ON CONFLICT (statement_id) DO NOTHING""")
                .param("id", text.id())
                .param("number", release.number())
                .param("slug", StatementNumber.slug(release.number(), incident.exercise()))
                .param("kind", text.kind().name())
                .param("title", text.text().title())
                .param("body", text.text().body())
                .param("sha", text.text().sha256())
                .param("body_name", issuingBody)
                .param("corrects", text.corrects())
                .param("exercise", incident.exercise())
                .param("emergency", release.emergency() != null)
                .param("now", utc(now))
                .update();
    }

    /** The hash of what the public reads, computed from the page itself. */
    Optional<String> hashOnPage(UUID statementId) {
        return jdbc.sql("SELECT title, body FROM public_statement WHERE statement_id = :id")
                .param("id", statementId)
                .query((row, n) -> new Text(row.getString("title"), row.getString("body"), List.of()).sha256())
                .optional();
    }

    void note(UUID statementId, NoteKind kind, String note, @Nullable UUID madeBy, Instant now) {
        jdbc.sql("""
                INSERT INTO public_note (note_id, statement_id, kind, note, made_by, at)
                SELECT :note_id, statement_id, :kind, :note, :by, :now FROM public_statement WHERE statement_id = :id""")
                .param("note_id", ids.get())
                .param("id", statementId)
                .param("kind", kind.name())
                .param("note", note)
                .param("by", madeBy)
                .param("now", utc(now))
                .update();
        touch(statementId, now);
    }

    void ratified(UUID statementId, Instant now) {
        jdbc.sql("UPDATE public_statement SET ratified_at = :now WHERE statement_id = :id")
                .param("id", statementId)
                .param("now", utc(now))
                .update();
        touch(statementId, now);
    }

    private void touch(UUID statementId, Instant now) {
        jdbc.sql("UPDATE public_statement SET updated_at = :now WHERE statement_id = :id")
                .param("id", statementId)
                .param("now", utc(now))
                .update();
    }
}
