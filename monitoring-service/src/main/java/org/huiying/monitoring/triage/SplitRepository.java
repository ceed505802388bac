package org.huiying.monitoring.triage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mentions that a split moves, and what can be counted of them before the topology measures. */
@Component
final class SplitRepository {

    private final JdbcClient jdbc;

    SplitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these mentions stand in the cluster. */
    List<UUID> standingIn(UUID clusterKey, List<UUID> mentions) {
        return jdbc.sql("""
                        SELECT mention_id FROM opinion_mention
                        WHERE cluster_key = :key AND mention_id = ANY (:ids) ORDER BY mention_id""")
                .param("key", clusterKey)
                .param("ids", mentions.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("mention_id", UUID.class))
                .list();
    }

    long count(UUID clusterKey) {
        return jdbc.sql("SELECT count(*) FROM opinion_mention WHERE cluster_key = :key")
                .param("key", clusterKey)
                .query(Long.class)
                .single();
    }

    void move(List<UUID> mentions, UUID clusterKey) {
        jdbc.sql("UPDATE opinion_mention SET cluster_key = :key, fold_of = NULL WHERE mention_id = ANY (:ids)")
                .param("key", clusterKey)
                .param("ids", mentions.toArray(UUID[]::new))
                .update();
    }

    Instant firstSeen(List<UUID> mentions) {
        return jdbc.sql("SELECT min(seen_at) AS first FROM mention WHERE mention_id = ANY (:ids)")
                .param("ids", mentions.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("first", OffsetDateTime.class).toInstant())
                .single();
    }

    Signals signals(List<UUID> mentions, Instant now) {
        return jdbc.sql("""
                        SELECT count(*) AS mentions, coalesce(sum(views), 0) AS views,
                               count(DISTINCT coalesce(platform, source)) AS platforms,
                               count(DISTINCT author_hash) AS authors,
                               array_agg(DISTINCT media_level) AS levels, array_agg(DISTINCT subject) AS subjects,
                               array_agg(DISTINCT real_world) AS worlds
                        FROM mention WHERE mention_id = ANY (:ids)""")
                .param("ids", mentions.toArray(UUID[]::new))
                .query((row, n) -> new Signals(
                        row.getLong("mentions"),
                        0,
                        0,
                        row.getLong("mentions"),
                        0,
                        row.getLong("views"),
                        row.getInt("platforms"),
                        row.getInt("authors"),
                        highest(MediaLevel.class, (String[])
                                row.getArray("levels").getArray()),
                        highest(Subject.class, (String[])
                                row.getArray("subjects").getArray()),
                        highest(RealWorld.class, (String[])
                                row.getArray("worlds").getArray()),
                        0,
                        0,
                        0,
                        now))
                .single();
    }

    private static <E extends Enum<E>> E highest(Class<E> type, String[] names) {
        return Arrays.stream(names)
                .map(name -> Enum.valueOf(type, name))
                .max(Comparator.naturalOrder())
                .orElse(type.getEnumConstants()[0]);
    }
}
