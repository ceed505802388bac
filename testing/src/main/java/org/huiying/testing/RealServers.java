package org.huiying.testing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Topic;
import org.testcontainers.DockerClientFactory;

/**
 * The servers of a test JVM: one durable PostgreSQL with a fresh database for whoever asks, and Kafka brokers. They run
 * embedded; with {@code -Dhuiying.test.containers=true} and a container engine, in containers.
 */
public final class RealServers {

    /** A database of one's own; its user owns it and is no superuser. */
    public record Database(String url, String user, String password) {}

    /** A broker with the topics of the contracts; none other come into being by themselves. */
    public interface Broker extends AutoCloseable {
        String bootstrap();

        @Override
        void close();
    }

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private RealServers() {}

    /** A fresh, empty database on the shared server. */
    public static Database newDatabase() {
        return Chosen.SERVERS.newDatabase();
    }

    /** Bootstrap address of the broker that all tests of this JVM may share. */
    public static String kafka() {
        return Shared.BROKER.bootstrap();
    }

    /** A broker of one's own, for tests that need an empty log. */
    public static Broker newKafka() {
        var broker = Chosen.SERVERS.newBroker();
        createTopics(broker.bootstrap(), Topics.catalog().topics());
        return broker;
    }

    /** Creates topics as the contracts say: partitions, and compaction where only the newest record counts. */
    public static void createTopics(String bootstrap, Collection<Topic> topics) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.createTopics(topics.stream().map(RealServers::described).toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be created", e.getCause());
        }
    }

    /** Whether a container engine answers. */
    static boolean engineRuns() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    static Database create(DataSource superuser, String host, int port) {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database("jdbc:postgresql://" + host + ":" + port + "/" + name, name, name);
    }

    private static NewTopic described(Topic topic) {
        var policy = topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        return new NewTopic(topic.name(), topic.partitions(), (short) 1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, policy));
    }

    private static final class Chosen {
        private static final Servers SERVERS = Boolean.getBoolean("huiying.test.containers") && engineRuns()
                ? new ContainerServers()
                : new EmbeddedServers();
    }

    private static final class Shared {
        private static final Broker BROKER = newKafka();
    }
}
