package org.huiying.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.huiying.testing.RealServers.Broker;
import org.huiying.testing.RealServers.Database;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The genuine server programs, started by this JVM and gone with it. */
final class EmbeddedServers implements Servers {

    /** As in production, so that a test can kill and trust; the library's own default is a server that may forget. */
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "200");

    private static final Map<String, String> SINGLE_BROKER = Map.of(
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            "offsets.topic.num.partitions", "4",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
            "log.segment.bytes", "16777216");

    @Override
    public Database newDatabase() {
        return RealServers.create(Holder.POSTGRES.getPostgresDatabase(), "localhost", Holder.POSTGRES.getPort());
    }

    @Override
    public Broker newBroker() {
        var kafka = new EmbeddedKafkaKraftBroker(1, 1);
        kafka.brokerProperties(SINGLE_BROKER);
        kafka.afterPropertiesSet();
        return new Broker() {
            @Override
            public String bootstrap() {
                return kafka.getBrokersAsString();
            }

            @Override
            public void close() {
                kafka.destroy();
            }
        };
    }

    private static final class Holder {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var builder = EmbeddedPostgres.builder();
            DURABLE.forEach(builder::setServerConfig);
            try {
                return builder.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
