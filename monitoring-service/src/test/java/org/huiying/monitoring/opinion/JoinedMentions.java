package org.huiying.monitoring.opinion;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of mentions in clusters, as detection would have left them; many at once. */
public record JoinedMentions(JdbcClient jdbc) {

    private static final String ONE = """
        INSERT INTO mention (mention_id, matched, exercise, source, source_type, media_level, title, body, text_sha256,
            seen_sha256, published_at, seen_at, updated_at, views, likes, comments, shares, institutions,
            complaint_type, subject, real_world, negativity, matches, rules_version, version)
        SELECT md5(:title || n)::uuid, false, false, '批量样例', 'FORUM', 'SOCIAL', :title || n, '正文', '', '',
            now(), now(), now(), 0, 0, 0, 0, '[]', 'DOUBT', 'QUESTION', 'NONE', 0, '[]', 1, 1
        FROM generate_series(1, :count) n""";

    private static final String JOINED = """
        INSERT INTO opinion_mention (mention_id, cluster_key, fold_of, similarity, terms, joined_at)
        SELECT mention_id, (SELECT cluster_key FROM opinion WHERE incident_id = :opinion),
            CASE WHEN :copies THEN mention_id END, 0.5, '[]',
            now() + make_interval(secs => substr(title, length(:title) + 1)::integer)
        FROM mention WHERE title LIKE :title || '%'""";

    /** Named title1, title2 and so on, each joined a second after the one before. */
    public void add(UUID opinion, String title, int count, boolean copies) {
        jdbc.sql(ONE).param("title", title).param("count", count).update();
        jdbc.sql(JOINED)
                .param("opinion", opinion)
                .param("title", title)
                .param("copies", copies)
                .update();
    }

    /** Takes all of them away again, for tests that count mentions. */
    public void remove() {
        jdbc.sql(
                        "DELETE FROM opinion_mention WHERE mention_id IN (SELECT mention_id FROM mention WHERE source = '批量样例')")
                .update();
        jdbc.sql("DELETE FROM mention WHERE source = '批量样例'").update();
    }

    /** As a merge leaves it. */
    public void merge(UUID loser, UUID winner) {
        jdbc.sql("UPDATE opinion SET status = 'MERGED', merged_into = :winner WHERE incident_id = :loser")
                .param("winner", winner)
                .param("loser", loser)
                .update();
    }
}
