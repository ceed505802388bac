package org.huiying.monitoring.mention;

import java.util.UUID;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of the items of {@link MentionFixtures}. */
@Component
record Stored(JdbcClient jdbc, MentionIdentity identity) {

    UUID id(String externalId) {
        return identity.of("云溪论坛", externalId);
    }

    String text(String externalId) {
        return jdbc.sql("SELECT body FROM mention WHERE mention_id = :id")
                .param("id", id(externalId))
                .query(String.class)
                .single();
    }
}
