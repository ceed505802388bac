package org.huiying.acceptance.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huiying.acceptance.stack.Until;
import org.huiying.standalone.kafka.KafkaBroker;
import org.huiying.standalone.postgres.Databases;
import org.huiying.standalone.postgres.PostgresServer;
import org.huiying.standalone.runtime.AotCache;
import org.huiying.standalone.runtime.JavaCommand;
import org.huiying.standalone.runtime.RuntimeFolder;
import org.huiying.standalone.runtime.UnpackedJar;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Part;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.stack.Secrets;
import org.huiying.standalone.stack.Topology;
import org.huiying.standalone.supervise.Supervisor;

/** A broker, a database, and two replicas of the monitoring service that share them, each with a state folder of its own. */
final class TwoReplicas implements AutoCloseable {

    static final List<String> NAMES = List.of("one", "two");

    private static final String SERVICE = "monitoring";
    private static final int FIRST_PORT = 10_600;
    private static final int PORTS = 20;
    private static final int BROKER_HEAP = 256;
    private static final Duration SERVER = Duration.ofSeconds(40);

    private final Folders folders;
    private final Ports ports = new Ports(freePort());
    private final Secrets secrets;
    private final Programs programs;

    private TwoReplicas(Folders folders) throws IOException {
        this.folders = folders;
        this.secrets = Secrets.in(folders.data());
        this.programs = new Programs(folders);
    }

    /** Broker and database, running, with nothing in them; no replica yet. */
    static TwoReplicas on(Path home, Path data) throws IOException, InterruptedException {
        RuntimeFolder.remove(data);
        Files.createDirectories(data);
        var made = new TwoReplicas(new Folders(home, data));
        made.startServers();
        return made;
    }

    private void startServers() throws IOException, InterruptedException {
        var runtime = Files.createDirectories(folders.runtime());
        var broker = List.of(
                KafkaBroker.class.getName(),
                "" + ports.kafka(),
                "" + ports.kafkaController(),
                folders.kafka().toString());
        var standalone = UnpackedJar.copyOf(folders.jar("standalone"), runtime);
        programs.start("kafka", java(BROKER_HEAP, standalone, broker), Map.of());
        programs.start(
                "postgres",
                PostgresServer.command(runtime, folders.postgres(), ports.postgres(), secrets.database(), List.of()),
                Map.of());
        Until.so("the database", SERVER, this::hasDatabase);
    }

    private boolean hasDatabase() throws SQLException {
        new Databases(ports.postgres(), secrets.database()).ensure(List.of(SERVICE));
        return true;
    }

    String bootstrap() {
        return "127.0.0.1:" + ports.kafka();
    }

    void start(String replica) throws IOException {
        programs.start(
                replica, java(part().heap(), service().jar(), List.of(service().mainClass())), settings(replica));
    }

    void freeze(String replica) throws IOException, InterruptedException {
        programs.freeze(replica);
    }

    void kill(String replica) throws InterruptedException {
        programs.kill(replica);
    }

    void stop(String replica) throws InterruptedException {
        programs.stop(replica);
    }

    /** Runs another program of the service's jar to its end. */
    void run(String name, int heap, List<String> program) throws IOException, InterruptedException {
        programs.start(name, java(heap, service().jar(), program), Map.of());
        programs.await(name);
    }

    private Map<String, String> settings(String replica) {
        var port = ports.gateway() + 1 + NAMES.indexOf(replica);
        var settings = new LinkedHashMap<>(part().environment());
        settings.put("SERVER_PORT", "" + port);
        settings.put("MANAGEMENT_SERVER_PORT", "" + ports.management(port));
        settings.put("HUIYING_STATE_DIR", folders.streams().resolve(replica).toString());
        settings.put("HUIYING_INSTANCE", replica);
        return settings;
    }

    private Part part() {
        return new Topology(ports, folders, secrets)
                .parts().stream()
                        .filter(p -> p.name().equals(SERVICE))
                        .findFirst()
                        .orElseThrow();
    }

    private UnpackedJar service() throws IOException {
        return UnpackedJar.of(folders.jar(part().module()), folders.runtime());
    }

    private static List<String> java(int heap, Path jar, List<String> program) {
        return new JavaCommand(heap, false, List.of(), jar, program).with(AotCache.doWithout());
    }

    private static int freePort() {
        return IntStream.iterate(FIRST_PORT, port -> port + PORTS)
                .limit(50)
                .filter(base -> IntStream.range(base, base + PORTS).noneMatch(Supervisor::isTaken))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        programs.close();
    }
}
