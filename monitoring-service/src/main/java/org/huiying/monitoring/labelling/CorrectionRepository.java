package org.huiying.monitoring.labelling;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.Judgements;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.Tone;
import org.huiying.monitoring.labelling.domain.AreaLabel;
import org.huiying.monitoring.labelling.domain.Labels;
import org.huiying.monitoring.labelling.domain.TypeLabel;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps corrections; of several of one mention the last counts. */
@Component
final class CorrectionRepository {

    private static final double NEGATIVE_FROM = 0.5;

    private static final String LABELLED = """
            SELECT m.title, m.body, m.erased_at, m.area, m.complaint_type, m.negativity, m.judgements,
              (SELECT c.after FROM mention_correction c WHERE c.mention_id = m.mention_id
               ORDER BY c.corrected_at DESC, c.correction_id DESC LIMIT 1) AS corrected
            FROM mention m WHERE m.mention_id = :id""";

    private final JdbcClient jdbc;
    private final Json json;

    CorrectionRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The same, and nobody else changes it until the transaction ends; read after the lock, with the last correction. */
    Optional<LabelledText> lock(UUID mention) {
        return jdbc.sql("SELECT mention_id FROM mention WHERE mention_id = :id FOR UPDATE")
                .param("id", mention)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<LabelledText> find(UUID mention) {
        return jdbc.sql(LABELLED)
                .param("id", mention)
                .query((rs, _) -> new LabelledText(
                        rs.getString("title"), rs.getString("body"), labels(rs), rs.getObject("erased_at") != null))
                .optional();
    }

    private Labels labels(ResultSet rs) throws SQLException {
        var corrected = rs.getString("corrected");
        if (corrected != null) {
            return json.read(corrected, Labels.class);
        }
        var judged = rs.getString("judgements");
        var tones = judged == null
                ? List.<Tone>of()
                : json.read(judged, Judgements.class).tones().stream()
                        .map(tone -> Tone.valueOf(String.valueOf(tone.value())))
                        .toList();
        return new Labels(
                AreaLabel.valueOf(Objects.requireNonNullElse(rs.getString("area"), "NONE")),
                TypeLabel.valueOf(rs.getString("complaint_type")),
                rs.getDouble("negativity") >= NEGATIVE_FROM,
                tones);
    }

    /** Inserts it; the mention has another version then. */
    void add(Correction correction) {
        jdbc.sql("""
                        INSERT INTO mention_correction (correction_id, mention_id, post, corrected_at, reason, before, after)
                        VALUES (:id, :mention, :post, :at, :reason, :before::jsonb, :after::jsonb)""")
                .param("id", correction.id())
                .param("mention", correction.mentionId())
                .param("post", correction.post().name())
                .param("at", utc(correction.correctedAt()))
                .param("reason", correction.reason())
                .param("before", json.write(correction.before()))
                .param("after", json.write(correction.after()))
                .update();
        jdbc.sql("UPDATE mention SET version = version + 1, updated_at = :at WHERE mention_id = :id")
                .param("at", utc(correction.correctedAt()))
                .param("id", correction.mentionId())
                .update();
    }

    /** Newest first. */
    List<Correction> page(UUID mention, PageQuery query) {
        var behind = query.after(Cursor::parse);
        return jdbc.sql("""
                        SELECT * FROM mention_correction
                        WHERE mention_id = :mention
                          AND (:since::timestamptz IS NULL OR corrected_at >= :since)
                          AND (:at::timestamptz IS NULL OR (corrected_at, correction_id) < (:at, :id::uuid))
                        ORDER BY corrected_at DESC, correction_id DESC LIMIT :limit""")
                .param("mention", mention)
                .param("since", query.updatedSince() == null ? null : utc(query.updatedSince()))
                .param("at", behind.map(cursor -> utc(cursor.at())).orElse(null))
                .param("id", behind.map(cursor -> cursor.id().toString()).orElse(null))
                .param("limit", query.limitPlusOne())
                .query((rs, _) -> new Correction(
                        rs.getObject("correction_id", UUID.class),
                        rs.getObject("mention_id", UUID.class),
                        Post.valueOf(rs.getString("post")),
                        instant(rs, "corrected_at"),
                        rs.getString("reason"),
                        json.read(rs.getString("before"), Labels.class),
                        json.read(rs.getString("after"), Labels.class)))
                .list();
    }

    /** Where a page ended. */
    record Cursor(Instant at, UUID id) {

        static Cursor parse(String text) {
            var parts = text.split("\\|", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(Correction correction) {
            return correction.correctedAt() + "|" + correction.id();
        }
    }

    /** The corrected ones that are not erased, as lines of samples, in the order of their last corrections. */
    List<String> samples() {
        return jdbc.sql("""
                        SELECT title, body, after FROM (
                          SELECT DISTINCT ON (c.mention_id) m.title, m.body, c.after, c.corrected_at, c.correction_id
                          FROM mention_correction c JOIN mention m USING (mention_id)
                          WHERE m.erased_at IS NULL
                          ORDER BY c.mention_id, c.corrected_at DESC, c.correction_id DESC) latest
                        ORDER BY corrected_at, correction_id""")
                .query((rs, _) -> json.read(rs.getString("after"), Labels.class)
                        .sample(Reading.whole(rs.getString("title"), rs.getString("body"))))
                .list();
    }
}
