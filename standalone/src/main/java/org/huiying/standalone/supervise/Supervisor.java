package org.huiying.standalone.supervise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.huiying.standalone.runtime.RuntimeFolder;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.stack.Secrets;
import org.huiying.standalone.stack.Topology;

/** Main class of the process that keeps a stack alive. Killed, it leaves the parts running; its successor takes them over. */
public final class Supervisor {
    /** Another supervisor has this data folder. */
    public static final int TAKEN = 71;

    /** A port is in use. */
    public static final int PORT_IN_USE = 72;

    private final Ports ports;
    private final Folders folders;
    private final SupervisorLog log = new SupervisorLog(System.out, Clock.systemUTC());
    private final ProcessTable processes;
    private final List<PartKeeper> keepers = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AotTrainer trainer;

    private Supervisor(Ports ports, Folders folders, boolean fullCompiler, boolean useAot) throws IOException {
        this.ports = ports;
        this.folders = folders;
        this.processes = new ProcessTable(folders.data());
        var secrets = Secrets.in(folders.data());
        var launches = new Launches(ports, folders, secrets, fullCompiler, useAot);
        var stack = new PartKeeper.Stack(launches, processes, new Readiness(secrets), log, this::isReady);
        var parts = new Topology(ports, folders, secrets).parts();
        parts.forEach(part -> keepers.add(new PartKeeper(part, stack)));
        trainer = new AotTrainer(parts, launches, folders, log, useAot);
    }

    /** Arguments: checkout, data folder, port, and the flags {@code full-compiler} and {@code no-aot}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var folders = new Folders(Path.of(args[0]), Path.of(args[1]));
        var ports = new Ports(Integer.parseInt(args[2]));
        var flags = List.of(args).subList(3, args.length);
        var lock = SupervisorLock.take(folders);
        if (lock.isEmpty()) {
            System.exit(TAKEN);
        }
        try (var _ = lock.get()) {
            new Supervisor(ports, folders, flags.contains("full-compiler"), !flags.contains("no-aot")).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        log.line("supervisor: process " + ProcessHandle.current().pid() + ", ports from " + ports.gateway());
        refuseTakenPorts();
        Files.writeString(folders.run().resolve("port"), "" + ports.gateway());
        var control = new ControlServer(ports.supervisor(), this::status, end::countDown);
        control.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "stop"));
        keepers.forEach(keeper -> Thread.ofPlatform().name(keeper.part().name()).start(keeper));
        Thread.ofPlatform().name("trainer").daemon().start(this::afterStart);
        end.await();
    }

    private void afterStart() {
        try {
            while (!status(false).ready()) {
                Thread.sleep(500);
            }
            RuntimeFolder.removeUnused(folders.runtime());
            trainer.run();
        } catch (IOException e) {
            log.line("supervisor: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A port that a part of ours holds already is fine: that part is going to be taken over. */
    private void refuseTakenPorts() {
        if (processes.ours().anyMatch(p -> p.pid() != ProcessHandle.current().pid())) {
            return;
        }
        ports.all().forEach((name, port) -> {
            if (isTaken(port)) {
                log.line("supervisor: port " + port + " (" + name + ") is in use by another program; choose other ports"
                        + " with --port N");
                System.exit(PORT_IN_USE);
            }
        });
    }

    /** Whether somebody listens there. */
    public static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private boolean isReady(String part) {
        return keepers.stream().anyMatch(k -> k.part().name().equals(part) && k.isReady());
    }

    private StackStatus status(boolean ask) {
        var parts = keepers.stream().map(k -> k.status(ask)).toList();
        var own = ProcessHandle.current();
        long memory = (ask ? Memory.own() : 0)
                + parts.stream().mapToLong(PartStatus::memory).sum();
        return new StackStatus(ports.gateway(), own.pid(), memory, trainer.now(), parts);
    }

    /** What serves people first, what it stands on last. */
    private void stopAll() {
        log.line("supervisor: stops everything");
        trainer.stop();
        stop(keepers.stream()
                .filter(k -> k.part().module().endsWith("-service")
                        || k.part().name().equals("gateway")));
        for (var name : List.of("devtools", "kafka", "postgres")) {
            stop(keepers.stream().filter(k -> k.part().name().equals(name)));
        }
        log.line("supervisor: ended");
    }

    private static void stop(Stream<PartKeeper> together) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> stopping = new ArrayList<>();
            together.forEach(keeper -> stopping.add(threads.submit(() -> {
                keeper.stop();
                return true;
            })));
        }
    }
}
