package org.huiying.testing;

import org.huiying.testing.RealServers.Broker;
import org.huiying.testing.RealServers.Database;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers as official container images; the engine's reaper removes them after the JVM. */
final class ContainerServers implements Servers {

    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    private static final int POSTGRES_PORT = 5432;

    @Override
    public Database newDatabase() {
        var postgres = Holder.POSTGRES;
        var superuser = new PGSimpleDataSource();
        superuser.setUrl(postgres.getJdbcUrl());
        superuser.setUser(postgres.getUsername());
        superuser.setPassword(postgres.getPassword());
        return RealServers.create(superuser, postgres.getHost(), postgres.getMappedPort(POSTGRES_PORT));
    }

    @Override
    @SuppressWarnings("resource") // closed by the broker that is handed out
    public Broker newBroker() {
        var kafka = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return new Broker() {
            @Override
            public String bootstrap() {
                return kafka.getBootstrapServers();
            }

            @Override
            public void close() {
                kafka.stop();
            }
        };
    }

    private static final class Holder {
        private static final PostgreSQLContainer POSTGRES = start();

        private static PostgreSQLContainer start() {
            var postgres = new PostgreSQLContainer(POSTGRES_IMAGE).withCommand("postgres", "-c", "max_connections=200");
            postgres.start();
            return postgres;
        }
    }
}
