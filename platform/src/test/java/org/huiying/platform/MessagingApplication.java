package org.huiying.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.SourceEvent;
import org.huiying.contracts.monitoring.SourceEvent.SourceRecovered;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.huiying.platform.security.AccessGroups;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that has nothing but the platform: it writes down which events it was given, in which order. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class MessagingApplication {

    @Bean
    AccessGroups groups() {
        return new AccessGroups(java.util.Map.of());
    }

    @Bean
    Ledger ledger(JdbcClient jdbc) {
        return new Ledger(jdbc);
    }

    /** Stores each event's name in its transaction; refuses the poison that a test names. */
    public static final class Ledger implements InboxListener {
        public static final String POISON = "poison";
        public final AtomicBoolean refusing = new AtomicBoolean(true);
        public final List<String> tried = Collections.synchronizedList(new ArrayList<>());
        private final JdbcClient jdbc;

        Ledger(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql(
                            "CREATE TABLE IF NOT EXISTS ledger (n bigint GENERATED ALWAYS AS IDENTITY, key text, sequence bigint, name text)")
                    .update();
        }

        @Override
        public Set<Topic> topics() {
            return Set.of(Topics.SOURCE);
        }

        @Override
        public void on(Received event) {
            var name = ((SourceRecovered) event.body()).name();
            tried.add(name);
            jdbc.sql("INSERT INTO ledger (key, sequence, name) VALUES (:key, :sequence, :name)")
                    .param("key", event.key())
                    .param("sequence", event.sequence())
                    .param("name", name)
                    .update();
            if (name.equals(POISON) && refusing.get()) {
                throw new IllegalStateException("cannot apply " + name);
            }
        }

        public List<String> of(UUID source) {
            return jdbc.sql("SELECT name FROM ledger WHERE key = :key ORDER BY n")
                    .param("key", source.toString())
                    .query((row, n) -> row.getString(1))
                    .list();
        }
    }

    /** An event of any stream; its name tells it from others. */
    public static SourceEvent event(UUID source, String name) {
        return new SourceRecovered(source, name, MediaLevel.COUNTY, Instant.parse("2026-11-23T00:00:00Z"));
    }
}
