package org.huiying.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.huiying.standalone.postgres.Databases;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Part;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.stack.Secrets;
import org.huiying.standalone.stack.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL as the supervisor runs it: kept alive through kills, never twice, nothing lost. */
class ServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Ports ports;
    private Secrets secrets;
    private ProcessTable processes;
    private Part postgres;
    private PartKeeper keeper;
    private Thread keeping;

    @BeforeEach
    void start() throws IOException {
        ports = new Ports(freeRange());
        var folders = new Folders(folder.resolve("home"), folder.resolve("data"));
        secrets = Secrets.in(folders.data());
        processes = new ProcessTable(folders.data());
        postgres = new Topology(ports, folders, secrets).parts().getFirst();
        begin(folders);
    }

    @AfterEach
    void stop() throws InterruptedException {
        keeper.stop();
        assertThat(processes.of("postgres")).isEmpty();
    }

    @Test
    void aKilledServerComesBackWithItsRows() throws Exception {
        await().atMost(PATIENCE).until(keeper::isReady);
        try (var connection = new Databases(ports.postgres(), secrets.database()).connect("response");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 1 AS id");
        }
        processes.of("postgres").getFirst().destroyForcibly();
        await().atMost(PATIENCE).until(() -> keeper.status(false).restarts() > 0 && keeper.isReady());
        try (var connection = new Databases(ports.postgres(), secrets.database()).connect("response");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void theNextKeeperTakesOverWhatTheLastOneLeft() throws Exception {
        await().atMost(PATIENCE).until(keeper::isReady);
        var running = processes.of("postgres");
        keeping.interrupt();
        keeping.join();
        begin(new Folders(folder.resolve("home"), folder.resolve("data")));
        await().atMost(PATIENCE).until(keeper::isReady);
        assertThat(processes.of("postgres")).isEqualTo(running).hasSize(1);
    }

    private void begin(Folders folders) {
        var launches = new Launches(ports, folders, secrets, false, false);
        var log = new SupervisorLog(System.out, Clock.systemUTC());
        var stack = new PartKeeper.Stack(launches, processes, new Readiness(secrets), log, part -> true);
        keeper = new PartKeeper(postgres, stack);
        keeping = Thread.ofPlatform().start(keeper);
    }

    private static int freeRange() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 65_000);
        }
    }
}
