package org.huiying.platform.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists that only grow. Positions are gapless and follow the order of commits, so a reader that asks for what comes
 * after its position misses nothing.
 */
public final class Feeds {

    private static final int ADVISORY_SPACE = 0xFEED;

    /** One item; the JSON is what was appended. */
    public record Item(long position, UUID id, String type, String json, Instant at) {}

    private final JdbcClient jdbc;
    private final Json json;

    Feeds(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Appends in the caller's transaction, which holds the feed's lock until it ends; the same id is appended once. */
    public long append(String feed, UUID id, String type, Object item) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:space, hashtext(:feed))")
                .param("space", ADVISORY_SPACE)
                .param("feed", feed)
                .query(row -> {});
        jdbc.sql("""
                        INSERT INTO feed_item (feed, position, id, type, item)
                        SELECT :feed, coalesce(max(position), 0) + 1, :id, :type, :item::jsonb
                        FROM feed_item WHERE feed = :feed
                        ON CONFLICT (feed, id) DO NOTHING""")
                .param("feed", feed)
                .param("id", id)
                .param("type", type)
                .param("item", json.write(item))
                .update();
        return jdbc.sql("SELECT position FROM feed_item WHERE feed = :feed AND id = :id")
                .param("feed", feed)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** What comes after a position, oldest first; no types means all. */
    public List<Item> after(String feed, long position, int limit, Collection<String> types) {
        return jdbc.sql("""
                        SELECT * FROM feed_item WHERE feed = :feed AND position > :position
                          AND (:all OR type = ANY (:types)) ORDER BY position LIMIT :limit""")
                .param("feed", feed)
                .param("position", position)
                .param("all", types.isEmpty())
                .param("types", types.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new Item(
                        row.getLong("position"),
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("item"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
