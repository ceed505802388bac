package org.huiying.monitoring.mention;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.wire.EventType;
import org.huiying.monitoring.mention.domain.Sighting;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes mentions, a batch at a time; rows are locked and inserted in the order of their ids, so that batches never deadlock. */
@Component
final class MentionRepository {

    private static final String INSERT = """
            INSERT INTO mention (mention_id, area, matched, exercise, source, source_type, media_level, platform, url,
              title, body, text_sha256, seen_sha256, published_at, seen_at, updated_at, views, likes, comments, shares,
              author_hash, township, institutions, complaint_type, subject, real_world, negativity, matches,
              rules_version, judgements, version)
            SELECT r."mentionId", r."area", r."matched", r."exercise", r."source", r."sourceType", r."mediaLevel",
              r."platform", r."url", r."title", r."body", r."textSha256", r."textSha256", r."publishedAt", r."seenAt",
              r."seenAt", (r."counters"->>'views')::bigint, (r."counters"->>'likes')::bigint,
              (r."counters"->>'comments')::bigint, (r."counters"->>'shares')::bigint, r."authorHash", r."township",
              r."institutions", r."complaintType", r."subject", r."realWorld", r."negativity", r."matches",
              r."rulesVersion", r."judgements", 1
            FROM jsonb_to_recordset(:rows::jsonb) AS r("mentionId" uuid, "area" text, "matched" boolean,
              "exercise" boolean, "source" text, "sourceType" text, "mediaLevel" text, "platform" text, "url" text,
              "title" text, "body" text, "textSha256" text, "publishedAt" timestamptz, "seenAt" timestamptz,
              "counters" jsonb, "authorHash" text, "township" text, "institutions" jsonb, "complaintType" text,
              "subject" text, "realWorld" text, "negativity" double precision, "matches" jsonb, "rulesVersion" bigint,
              "judgements" jsonb)
            ORDER BY r."mentionId"
            ON CONFLICT (mention_id) DO NOTHING
            RETURNING mention_id""";

    private static final String COLLECTED =
            MentionEvent.MentionCollected.class.getAnnotation(EventType.class).value();

    private final JdbcClient jdbc;
    private final Json json;

    MentionRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The known ones among the ids, locked until the transaction ends. */
    Map<UUID, Sighting> lock(Collection<UUID> ids) {
        var known = new LinkedHashMap<UUID, Sighting>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            SELECT mention_id, area, matched, exercise, views, likes, comments, shares, seen_sha256, erased_at
                            FROM mention WHERE mention_id = ANY(:ids::uuid[]) ORDER BY mention_id FOR UPDATE""")
                    .param("ids", texts(ids))
                    .query((rs, _) -> sighting(rs))
                    .list()
                    .forEach(sighting -> known.put(sighting.id(), sighting));
        }
        return known;
    }

    Set<UUID> among(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("SELECT mention_id FROM mention WHERE mention_id = ANY(:ids::uuid[])")
                .param("ids", texts(ids))
                .query(UUID.class)
                .list());
    }

    /** The ids that are new; the others stood there already. */
    Set<UUID> insert(Collection<MentionRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(INSERT)
                .param("rows", json.write(rows))
                .query(UUID.class)
                .list());
    }

    void measure(Collection<Sighting> sightings, Instant at) {
        if (sightings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE mention m SET views = (r."counters"->>'views')::bigint, likes = (r."counters"->>'likes')::bigint,
                          comments = (r."counters"->>'comments')::bigint, shares = (r."counters"->>'shares')::bigint,
                          seen_sha256 = r."seenSha256", updated_at = :at, version = m.version + 1
                        FROM jsonb_to_recordset(:rows::jsonb) AS r("id" uuid, "counters" jsonb, "seenSha256" text)
                        WHERE m.mention_id = r."id" """).param("rows", json.write(sightings)).param("at", utc(at)).update();
    }

    /** False if the version is no longer the stored one. */
    boolean erase(UUID id, long version, Instant at) {
        return jdbc.sql("""
                        UPDATE mention SET title = NULL, body = '', url = NULL, platform = NULL, author_hash = NULL,
                          matches = '[]', erased_at = coalesce(erased_at, :at), updated_at = :at, version = version + 1
                        WHERE mention_id = :id AND version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** What is kept for sending again must not keep the text either. */
    void eraseFromOutbox(Area area, UUID id) {
        for (var table : List.of("outbox_event", "outbox_sent")) {
            jdbc.sql("UPDATE " + table + """
                             SET payload = (payload::jsonb
                               || '{"title": null, "text": "", "url": null, "platform": null, "authorHash": null, "matches": []}')::text
                            WHERE topic = :topic AND key = :area AND payload::jsonb ->> 'mentionId' = :id
                              AND type = :type""")
                    .param("topic", Topics.MENTION.name())
                    .param("area", area.name())
                    .param("id", id.toString())
                    .param("type", COLLECTED)
                    .update();
        }
    }

    /** How many unmatched ones were removed that had been seen before then. */
    int removeUnmatched(Instant before, int limit) {
        return jdbc.sql("""
                        DELETE FROM mention WHERE mention_id IN (
                          SELECT mention_id FROM mention WHERE NOT matched AND seen_at < :before AND erased_at IS NULL
                          ORDER BY seen_at LIMIT :limit FOR UPDATE SKIP LOCKED)""").param("before", utc(before)).param("limit", limit).update();
    }

    private static Sighting sighting(ResultSet rs) throws SQLException {
        var area = rs.getString("area");
        return new Sighting(
                rs.getObject("mention_id", UUID.class),
                area == null || !rs.getBoolean("matched") ? null : Area.valueOf(area),
                rs.getBoolean("exercise"),
                new Counters(rs.getLong("views"), rs.getLong("likes"), rs.getLong("comments"), rs.getLong("shares")),
                rs.getString("seen_sha256"),
                rs.getObject("erased_at") != null);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
