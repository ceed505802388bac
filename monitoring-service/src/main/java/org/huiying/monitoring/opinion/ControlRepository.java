package org.huiying.monitoring.opinion;

import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decided about clusters, and the number of the last mention that an area has. */
@Component
final class ControlRepository {

    private final JdbcClient jdbc;
    private final Json json;

    ControlRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ClusterControl> lock(UUID clusterKey) {
        return jdbc.sql("SELECT control FROM cluster_control WHERE cluster_key = :key FOR UPDATE")
                .param("key", clusterKey)
                .query(String.class)
                .optional()
                .map(control -> json.read(control, ClusterControl.class));
    }

    void save(ClusterControl control) {
        jdbc.sql("""
                        INSERT INTO cluster_control AS c (cluster_key, control, version)
                        VALUES (:key, :control::jsonb, 1)
                        ON CONFLICT (cluster_key) DO UPDATE SET control = excluded.control, version = c.version + 1""")
                .param("key", control.clusterKey())
                .param("control", json.write(control))
                .update();
    }

    long lastMention(Area area) {
        return jdbc.sql("SELECT last_seq FROM outbox_stream WHERE topic = :topic AND key = :area")
                .param("topic", Topics.MENTION.name())
                .param("area", area.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
