package org.huiying.response.publicsite;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.platform.config.InstallationSettings;
import org.huiying.response.publicsite.PublicStatement.Note;
import org.huiying.response.publicsite.PublicStatement.Reference;
import org.huiying.response.publicsite.PublicStatement.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the public rows; the condition that keeps drills out stands in every query. */
@Component
final class PublicSiteRepository {

    private record OwnedNote(UUID owner, Note note) {}

    private static final String SELECT = """
            SELECT p.*, old.number AS old_number, old.slug AS old_slug
            FROM public_statement p LEFT JOIN public_statement old ON old.statement_id = p.corrects
            WHERE NOT p.exercise
            """;

    private final JdbcClient jdbc;
    private final String base;

    PublicSiteRepository(JdbcClient jdbc, InstallationSettings installation) {
        this.jdbc = jdbc;
        this.base = installation.publicUrl() + "/public/statements";
    }

    String base() {
        return base;
    }

    /** By its number or by the last part of its address. */
    Optional<PublicStatement> find(String number) {
        return withNotes(jdbc.sql(SELECT + "AND (p.slug = :number OR p.number = :number)")
                        .param("number", number)
                        .query(this::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Newest first; {@code after} is the slug of the last one shown. */
    List<PublicStatement> newest(@Nullable String after, @Nullable Instant updatedSince, int limit) {
        return withNotes(jdbc.sql(SELECT + """
                AND (:since::timestamptz IS NULL OR p.updated_at >= :since::timestamptz)
                AND (:after::text IS NULL OR (p.published_at, p.statement_id) <
                     (SELECT published_at, statement_id FROM public_statement WHERE slug = :after::text))
                ORDER BY p.published_at DESC, p.statement_id DESC LIMIT :limit""")
                .param("since", utcOrNull(updatedSince))
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list());
    }

    private List<PublicStatement> withNotes(List<PublicStatement> statements) {
        if (statements.isEmpty()) {
            return statements;
        }
        Map<UUID, List<Note>> notes = jdbc
                .sql("""
                SELECT n.*, c.number AS by_number, c.slug AS by_slug
                FROM public_note n LEFT JOIN public_statement c ON c.statement_id = n.made_by
                WHERE n.statement_id IN (:ids) ORDER BY n.at, n.note_id""")
                .param("ids", statements.stream().map(PublicStatement::id).toList())
                .query(this::note)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        OwnedNote::owner, Collectors.mapping(OwnedNote::note, Collectors.toList())));
        return statements.stream()
                .map(s -> with(s, notes.getOrDefault(s.id(), List.of())))
                .toList();
    }

    private static PublicStatement with(PublicStatement s, List<Note> notes) {
        var state = notes.stream().anyMatch(note -> note.kind() == State.WITHDRAWN)
                ? State.WITHDRAWN
                : notes.isEmpty() ? State.CURRENT : State.CORRECTED;
        return new PublicStatement(
                s.id(),
                s.number(),
                s.slug(),
                s.url(),
                s.kind(),
                state,
                s.title(),
                s.body(),
                s.contentSha256(),
                s.issuingBody(),
                s.publishedAt(),
                s.emergency(),
                s.ratifiedAt(),
                s.corrects(),
                notes,
                s.updatedAt());
    }

    private PublicStatement row(ResultSet row, int n) throws SQLException {
        var slug = row.getString("slug");
        return new PublicStatement(
                row.getObject("statement_id", UUID.class),
                row.getString("number"),
                slug,
                base + "/" + slug,
                Kind.valueOf(row.getString("kind")),
                State.CURRENT,
                row.getString("title"),
                row.getString("body"),
                row.getString("content_sha256"),
                row.getString("issuing_body"),
                instant(row, "published_at"),
                row.getBoolean("emergency"),
                row.getObject("ratified_at") == null ? null : instant(row, "ratified_at"),
                reference(row, "old_number", "old_slug"),
                List.of(),
                instant(row, "updated_at"));
    }

    private OwnedNote note(ResultSet row, int n) throws SQLException {
        var kind = row.getString("kind").equals("WITHDRAWAL") ? State.WITHDRAWN : State.CORRECTED;
        var by = reference(row, "by_number", "by_slug");
        return new OwnedNote(
                row.getObject("statement_id", UUID.class),
                new Note(kind, row.getString("note"), instant(row, "at"), by));
    }

    private @Nullable Reference reference(ResultSet row, String number, String slug) throws SQLException {
        var named = row.getString(number);
        return named == null ? null : new Reference(named, base + "/" + row.getString(slug));
    }
}
