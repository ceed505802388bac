package org.huiying.monitoring.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mentions by the thousand, written beside the door. */
record ManyMentions(JdbcClient jdbc, Instant now) {

    /** Mentions by one author that joined so many minutes ago. */
    void say(UUID opinion, int mentions, int minutesAgo, String type, @Nullable String text) {
        jdbc.sql("""
                        WITH said AS (
                          INSERT INTO mention (mention_id, matched, exercise, source, source_type, media_level, body,
                            text_sha256, seen_sha256, published_at, seen_at, updated_at, views, likes, comments, shares,
                            author_hash, institutions, complaint_type, subject, real_world, negativity, matches,
                            rules_version, version)
                          SELECT gen_random_uuid(), false, false, '云溪论坛', 'FORUM', 'SOCIAL', coalesce(:text, '说'), 'x', 'x', :at,
                            :at, :at, 0, 0, 0, 0, coalesce(:text, '说'), '[]', :type, 'QUESTION', 'NONE', 0, '[]', 1, 1
                          FROM generate_series(1, :mentions) RETURNING mention_id)
                        INSERT INTO opinion_mention (mention_id, cluster_key, similarity, terms, joined_at, said_at,
                          said_type, said_level)
                        SELECT mention_id, (SELECT cluster_key FROM opinion WHERE incident_id = :id), 1, '[]', :at, :at,
                          :type, 'SOCIAL' FROM said""")
                .param("text", text)
                .param("at", OffsetDateTime.ofInstant(now.minus(Duration.ofMinutes(minutesAgo)), ZoneOffset.UTC))
                .param("type", type)
                .param("mentions", mentions)
                .param("id", opinion)
                .update();
    }

    List<UUID> ids(UUID opinion) {
        return new ArrayList<>(
                jdbc.sql("""
                        SELECT mention_id FROM opinion JOIN opinion_mention USING (cluster_key) WHERE incident_id = :id""").param("id", opinion).query(UUID.class).list());
    }
}
