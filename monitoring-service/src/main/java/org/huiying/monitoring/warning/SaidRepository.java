package org.huiying.monitoring.warning;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.monitoring.warning.domain.Course.Step;
import org.huiying.monitoring.warning.domain.Moment;
import org.huiying.monitoring.warning.domain.NamedWords;
import org.huiying.monitoring.warning.domain.RuleSet;
import org.huiying.monitoring.warning.domain.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was said of opinions, and of all that was merged into them, as rules look at it. */
@Component
final class SaidRepository {

    private static final String FAMILY = """
            WITH RECURSIVE family AS (
                SELECT incident_id, cluster_key FROM opinion WHERE incident_id = :id
                UNION SELECT o.incident_id, o.cluster_key FROM opinion o JOIN family f ON o.merged_into = f.incident_id)
            """;

    /** Text is asked for only where it was not looked through before. */
    private static final String MOMENT = FAMILY + """
            SELECT m.mention_id, m.seen_at, m.complaint_type, m.media_level, m.author_hash,
              e.fold_of IS NOT NULL AS copy
            FROM family f JOIN opinion_mention e USING (cluster_key) JOIN mention m USING (mention_id)
            WHERE e.joined_at > :since AND m.seen_at > :since AND m.seen_at <= :at
            ORDER BY m.seen_at DESC, m.mention_id DESC LIMIT :most""";

    private static final String SIZE = FAMILY + """
            SELECT count(*) FROM (SELECT 1 FROM family f JOIN opinion_mention e USING (cluster_key)
            WHERE e.joined_at > :since LIMIT :most) of_the_day""";

    private static final String STEPS = FAMILY + """
            SELECT m.mention_id, m.seen_at, m.complaint_type, m.media_level, m.author_hash, m.title, m.body,
              e.fold_of IS NOT NULL AS copy, e.cluster_key, e.joined_at, e.as_of
            FROM family f JOIN opinion_mention e USING (cluster_key) JOIN mention m USING (mention_id)
            ORDER BY e.joined_at, e.as_of NULLS FIRST, e.cluster_key, m.seen_at, m.mention_id LIMIT :most""";

    /** An opinion as it stands, to try rules on. */
    record Tried(UUID incidentId, String number, String title, Area area) {}

    /** What joined with one snapshot of one cluster. */
    private record Join(UUID cluster, Instant at, long asOf) {}

    private final JdbcClient jdbc;
    private final NamedWords known = new NamedWords();

    SaidRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Moment moment(UUID incidentId, Instant at, RuleSet rules) {
        var rows = jdbc.sql(MOMENT)
                .param("id", incidentId)
                .param("since", utc(at.minus(Moment.LOOK_BACK)))
                .param("at", utc(at))
                .param("most", Moment.MOST)
                .query((rs, _) -> said(rs, Set.of()))
                .list();
        return Moment.of(at, naming(rows, rules));
    }

    private List<Said> naming(List<Said> said, RuleSet rules) {
        var named = known.of(rules, said.stream().map(Said::mentionId).toList(), this::texts);
        return said.stream()
                .map(one -> one.naming(named.getOrDefault(one.mentionId(), Set.of())))
                .toList();
    }

    /** How many joined in the time that rules look back, at most as many as they look at. */
    int size(UUID incidentId, Instant at) {
        return jdbc.sql(SIZE)
                .param("id", incidentId)
                .param("since", utc(at.minus(Moment.LOOK_BACK)))
                .param("most", Moment.MOST)
                .query(Integer.class)
                .single();
    }

    /** These mentions as rules look at them; those that are not known are left out. */
    List<Said> said(Collection<UUID> ids, RuleSet rules) {
        var rows = jdbc.sql("""
                        SELECT m.mention_id, m.seen_at, m.complaint_type, m.media_level, m.author_hash,
                          e.fold_of IS NOT NULL AS copy
                        FROM opinion_mention e JOIN mention m USING (mention_id) WHERE mention_id = ANY(:ids::uuid[])""")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((rs, _) -> said(rs, Set.of()))
                .list();
        return naming(rows, rules);
    }

    private List<NamedWords.Text> texts(List<UUID> ids) {
        return jdbc.sql("SELECT mention_id, title, body FROM mention WHERE mention_id = ANY(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((rs, _) -> new NamedWords.Text(rs.getObject("mention_id", UUID.class), text(rs)))
                .list();
    }

    /** At most so many, the latest first; drills are no history. */
    List<Tried> opinions(Instant since, @Nullable Area area, int most) {
        return jdbc.sql("""
                        SELECT incident_id, number, title, area FROM opinion o
                        WHERE merged_into IS NULL AND NOT exercise AND (:area::text IS NULL OR area = :area)
                          AND (updated_at >= :since OR EXISTS (SELECT 1 FROM opinion l
                            WHERE l.merged_into = o.incident_id AND l.updated_at >= :since))
                        ORDER BY detected_at DESC, incident_id DESC LIMIT :most""")
                .param("area", area == null ? null : area.name())
                .param("since", utc(since))
                .param("most", most)
                .query((rs, _) -> new Tried(
                        rs.getObject("incident_id", UUID.class),
                        rs.getString("number"),
                        rs.getString("title"),
                        Area.valueOf(rs.getString("area"))))
                .list();
    }

    /** Its mentions as they joined, of more than so many the first. */
    List<Step> steps(UUID incidentId, RuleSet rules, int most) {
        var steps = new ArrayList<Step>();
        var joins = new ArrayList<Join>();
        jdbc.sql(STEPS).param("id", incidentId).param("most", most).query(rs -> {
            var join = new Join(rs.getObject("cluster_key", UUID.class), instant(rs, "joined_at"), rs.getLong("as_of"));
            if (joins.isEmpty() || !joins.getLast().equals(join)) {
                joins.add(join);
                steps.add(new Step(join.at(), new ArrayList<>()));
            }
            steps.getLast().joined().add(said(rs, rules.named(text(rs))));
        });
        return steps;
    }

    private static Said said(ResultSet rs, Set<String> named) throws SQLException {
        return new Said(
                rs.getObject("mention_id", UUID.class),
                instant(rs, "seen_at"),
                ComplaintType.valueOf(rs.getString("complaint_type")),
                MediaLevel.valueOf(rs.getString("media_level")),
                rs.getString("author_hash"),
                rs.getBoolean("copy"),
                named);
    }

    private static String text(ResultSet rs) throws SQLException {
        return Reading.whole(rs.getString("title"), rs.getString("body"));
    }
}
