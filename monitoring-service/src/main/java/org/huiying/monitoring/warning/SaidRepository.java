package org.huiying.monitoring.warning;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.monitoring.warning.domain.Course.Step;
import org.huiying.monitoring.warning.domain.Moment;
import org.huiying.monitoring.warning.domain.RuleSet;
import org.huiying.monitoring.warning.domain.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads what was said of opinions, and of all that was merged into them, as rules look at it. */
@Component
final class SaidRepository {

    /** Each kind has a stretch of an index of its own: only what counts is read, however much else was said. */
    private static final String KINDS = """

            FROM opinion_family(:id) f CROSS JOIN unnest(:types::text[]) t(type) CROSS JOIN unnest(:levels::text[]) l(level)
            CROSS JOIN LATERAL (SELECT e.mention_id, e.fold_of FROM opinion_mention e WHERE e.cluster_key = f.cluster_key
                AND e.said_type = t.type AND e.said_level = l.level AND e.said_at > :after""";

    static final String COUNT = "SELECT count(*) FROM (SELECT 1" + KINDS
            + " AND e.said_at <= :end ORDER BY e.said_at LIMIT :most) said LIMIT :most) counted";

    // Without an order a single row would be looked for in the whole table where a few clusters hold most of it.
    static final String LEVELS = "SELECT DISTINCT l.level" + KINDS + " ORDER BY e.said_at DESC LIMIT 1) said";

    static final String PEOPLE = """
            SELECT count(DISTINCT m.author_hash) + count(*) FILTER (WHERE m.author_hash IS NULL AND said.fold_of IS NULL)""" + KINDS
            + " OFFSET 0) said LEFT JOIN LATERAL (SELECT author_hash FROM mention m WHERE m.mention_id = said.mention_id OFFSET 0) m ON true";

    static final String WORDS = """
            SELECT DISTINCT word FROM opinion_family(:id) f CROSS JOIN LATERAL (
                SELECT unnest(e.said_words) AS word FROM opinion_mention e WHERE e.cluster_key = f.cluster_key
                AND e.said_words IS NOT NULL AND e.said_at > :after AND e.said_type = ANY(:types::text[]) OFFSET 0) said""";

    private static final String STEPS = """
            SELECT mention_id, e.cluster_key, e.joined_at, e.as_of
            FROM opinion_family(:id) f JOIN opinion_mention e USING (cluster_key) JOIN mention m USING (mention_id)
            WHERE m.erased_at IS NULL
            ORDER BY e.joined_at, e.as_of NULLS FIRST, e.cluster_key, m.seen_at, mention_id LIMIT :most""";

    private static final int BLOCK = 500;

    /** An opinion as it stands, to try rules on. */
    record Tried(UUID incidentId, String number, String title, Area area) {}

    /** What joined with one snapshot of one cluster. */
    private record Join(UUID cluster, Instant at, long asOf) {}

    private final JdbcClient jdbc;

    SaidRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps with mentions that have just joined what rules look at; those that are erased or not known have nothing. */
    List<Said> join(Collection<UUID> ids, RuleSet rules) {
        var said = read(ids, rules);
        jdbc.sql("""
                        UPDATE opinion_mention e SET said_at = m.seen_at, said_type = m.complaint_type,
                          said_level = m.media_level, said_words = string_to_array(nullif(r.words, ''), E'\n')
                        FROM unnest(:ids::uuid[], :words::text[]) r(mention_id, words) JOIN mention m USING (mention_id)
                        WHERE e.mention_id = r.mention_id""")
                .param("ids", texts(said.stream().map(Said::mentionId).toList()))
                .param(
                        "words",
                        said.stream().map(one -> String.join("\n", one.named())).toArray(String[]::new))
                .update();
        return said;
    }

    private List<Said> read(Collection<UUID> ids, RuleSet rules) {
        return jdbc.sql("""
                        SELECT m.mention_id, m.seen_at, m.complaint_type, m.media_level, m.author_hash, m.title, m.body,
                          e.fold_of IS NOT NULL AS copy
                        FROM opinion_mention e JOIN mention m USING (mention_id)
                        WHERE mention_id = ANY(:ids::uuid[]) AND m.erased_at IS NULL""")
                .param("ids", texts(ids))
                .query((rs, _) -> said(rs, rules.named(text(rs))))
                .list();
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }

    /** Asks the database for what it is asked. */
    Moment moment(UUID incidentId, Instant at) {
        var day = at.minus(Moment.LOOK_BACK);
        return new Moment(
                (types, length, before, most) -> {
                    var end = at.minus(before);
                    return asked(COUNT, incidentId, end.minus(length), types)
                            .param("end", before.isZero() ? OffsetDateTime.MAX : utc(end))
                            .param("most", most)
                            .query(Integer.class)
                            .single();
                },
                types -> Set.copyOf(asked(LEVELS, incidentId, day, types)
                        .query((rs, _) -> MediaLevel.valueOf(rs.getString(1)))
                        .list()),
                types -> Set.copyOf(
                        asked(WORDS, incidentId, day, types).query(String.class).list()),
                types -> asked(PEOPLE, incidentId, day, types)
                        .query(Integer.class)
                        .single(),
                Set.of());
    }

    private StatementSpec asked(String sql, UUID incidentId, Instant after, Set<ComplaintType> types) {
        return jdbc.sql(sql)
                .param("id", incidentId)
                .param("after", utc(after))
                .param("types", texts(types.isEmpty() ? List.of(ComplaintType.values()) : types))
                .param("levels", texts(List.of(MediaLevel.values())));
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

    /** Its mentions as they joined, of more than so many the first; texts are read in blocks and not kept. */
    List<Step> steps(UUID incidentId, RuleSet rules, int most) {
        var joins = new LinkedHashMap<Join, List<UUID>>();
        jdbc.sql(STEPS).param("id", incidentId).param("most", most).query(rs -> {
            var join = new Join(rs.getObject("cluster_key", UUID.class), instant(rs, "joined_at"), rs.getLong("as_of"));
            joins.computeIfAbsent(join, _ -> new ArrayList<>()).add(rs.getObject("mention_id", UUID.class));
        });
        var ids = joins.values().stream().flatMap(List::stream).toList();
        var said = new HashMap<UUID, Said>();
        for (var from = 0; from < ids.size(); from += BLOCK) {
            read(ids.subList(from, Math.min(from + BLOCK, ids.size())), rules)
                    .forEach(one -> said.put(one.mentionId(), one));
        }
        return joins.entrySet().stream()
                .map(join -> new Step(
                        join.getKey().at(),
                        join.getValue().stream()
                                .filter(said::containsKey)
                                .map(said::get)
                                .toList()))
                .toList();
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
