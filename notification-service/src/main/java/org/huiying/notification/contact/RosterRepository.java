package org.huiying.notification.contact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.json.Json;
import org.huiying.platform.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rosters by week, and which gaps in them were said already. */
@Repository
final class RosterRepository {

    private final JdbcClient jdbc;
    private final Json json;

    RosterRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Roster> find(String week) {
        return jdbc.sql("SELECT * FROM roster WHERE week = :week")
                .param("week", week)
                .query((row, n) -> new Roster(
                        row.getObject("roster_id", UUID.class),
                        row.getString("week"),
                        List.copyOf(Arrays.asList(json.read(row.getString("shifts"), Roster.Shift[].class))),
                        row.getLong("version")))
                .optional();
    }

    void insert(Roster roster) {
        jdbc.sql("INSERT INTO roster (week, roster_id, shifts) VALUES (:week, :id, :shifts::jsonb)")
                .param("week", roster.week())
                .param("id", roster.rosterId())
                .param("shifts", json.write(roster.shifts()))
                .update();
    }

    void update(Roster roster, long expected) {
        var updated = jdbc.sql("""
                        UPDATE roster SET shifts = :shifts::jsonb, version = version + 1, updated_at = now()
                        WHERE week = :week AND version = :expected""")
                .param("week", roster.week())
                .param("shifts", json.write(roster.shifts()))
                .param("expected", expected)
                .update();
        if (updated == 0) {
            throw Refusal.stale("stale-version");
        }
    }

    /** True the first time that this gap is seen. */
    boolean firstGap(Post post, LocalDate day) {
        return jdbc.sql("INSERT INTO roster_gap (post, day) VALUES (:post, :day) ON CONFLICT DO NOTHING")
                        .param("post", post.name())
                        .param("day", day)
                        .update()
                == 1;
    }
}
