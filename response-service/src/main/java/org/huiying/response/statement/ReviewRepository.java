package org.huiying.response.statement;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.response.statement.domain.Actor;
import org.huiying.response.statement.domain.Manuscript;
import org.huiying.response.statement.domain.StatementEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reviewers said and signed; rows are only ever added. */
@Component
final class ReviewRepository {

    /** The ways to speak about a text. */
    enum Verdict {
        APPROVE,
        RETURN,
        COMMENT,
        RATIFY
    }

    /** One entry as staff read it: posts, not persons. */
    record Review(
            Verdict decision,
            Post post,
            int version,
            String contentSha256,
            @Nullable String comment,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    ReviewRepository(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(Manuscript text, Verdict verdict, Post post, Actor by, @Nullable String comment, Instant at) {
        jdbc.sql("""
                INSERT INTO statement_review (review_id, statement_id, number, decision, post, decided_by_subject,
                                              content_sha256, comment, at)
                VALUES (:review, :id, :number, :decision, :post, :subject, :sha, :comment, :at)""")
                .param("review", ids.get())
                .param("id", text.id())
                .param("number", text.version())
                .param("decision", verdict.name())
                .param("post", post.name())
                .param("subject", by.subject())
                .param("sha", text.text().sha256())
                .param("comment", comment)
                .param("at", utc(at))
                .update();
    }

    /** One entry for each step that was signed. */
    void addSigned(
            Manuscript text,
            Verdict verdict,
            Actor by,
            @Nullable String comment,
            List<StatementEvent> happened,
            Instant at) {
        happened.stream()
                .filter(StatementEvent.Signed.class::isInstance)
                .map(StatementEvent.Signed.class::cast)
                .forEach(e -> add(text, verdict, e.by(), by, comment, at));
    }

    List<Review> of(UUID statementId) {
        return jdbc.sql("SELECT * FROM statement_review WHERE statement_id = :id ORDER BY at, review_id")
                .param("id", statementId)
                .query((row, n) -> new Review(
                        Verdict.valueOf(row.getString("decision")),
                        Post.valueOf(row.getString("post")),
                        row.getInt("number"),
                        row.getString("content_sha256"),
                        row.getString("comment"),
                        instant(row, "at")))
                .list();
    }
}
