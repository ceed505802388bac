package org.huiying.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.huiying.standalone.postgres.Databases;
import org.huiying.standalone.runtime.RuntimeFolder;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.stack.Secrets;
import org.huiying.standalone.supervise.Supervisor;
import org.huiying.standalone.tools.Actuator;
import org.huiying.standalone.tools.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The whole stack, from the jars that the build has just made: started when first asked for, shared by all tests of the
 * JVM, stopped at its end. Data and logs stay in {@code acceptance/target/stack-PORT} until the next start. System
 * properties: {@code huiying.acceptance.port} (else the first free one from 9500), {@code huiying.acceptance.aot=true}
 * for the quick starts of a stack that runs longer.
 */
public final class RunningStack {
    private static final int FIRST_PORT = 9500;
    private static final int PORTS = 20;

    private static @Nullable RunningStack only;

    private final Ports ports;
    private final Folders folders;
    private final Launcher launcher;
    private final Parts parts;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private RunningStack(Path home, int port) {
        this.ports = new Ports(port);
        this.folders = new Folders(home, home.resolve("acceptance/target/stack-" + port));
        this.parts = new Parts(folders);
        this.launcher = new Launcher(home, folders.data(), port, parts.environment());
    }

    /** The stack, running and ready. */
    public static synchronized RunningStack get() {
        if (only == null) {
            var home = home();
            var made = new RunningStack(home, Integer.getInteger("huiying.acceptance.port", firstFreePort()));
            made.start();
            only = made;
        }
        return only;
    }

    public URI gateway() {
        return URI.create("http://localhost:" + ports.gateway());
    }

    /** Mailbox ({@code /mailbox/messages}) and captured webhooks ({@code /hooks/NAME/messages}). */
    public URI devtools() {
        return URI.create("http://localhost:" + ports.devtools());
    }

    public Ports ports() {
        return ports;
    }

    /** The checkout that all this is built from. */
    public Path checkout() {
        return folders.home();
    }

    public Path data() {
        return folders.data();
    }

    public Path log(String part) {
        return folders.log(part);
    }

    /** The address of the broker. */
    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Connections to the databases of the services, as their owners. */
    public Databases databases() {
        try {
            return new Databases(ports.postgres(), Secrets.in(folders.data()).database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operator endpoints of the services. */
    public Actuator operator() {
        return new Actuator(ports);
    }

    /** The processes that it is made of. */
    public Parts parts() {
        return parts;
    }

    /** The launcher's other commands. */
    public Launcher launcher() {
        return launcher;
    }

    /** A token of a demo account or machine client. */
    public String token(String account) {
        return tokens.computeIfAbsent(account, name -> {
            try {
                return new Tokens(ports).of(name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    /** The gateway, as this account. */
    public Http as(String account) {
        return anonymous().with("Authorization", "Bearer " + token(account));
    }

    /** The gateway, without a token. */
    public Http anonymous() {
        return new Http(gateway(), Map.of());
    }

    /** Any address on this machine, without a token. */
    public Http at(URI address) {
        return new Http(address, Map.of());
    }

    private void start() {
        launcher.run("down");
        try {
            RuntimeFolder.remove(folders.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Parts.ALL.forEach(parts::javaOptions);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> launcher.run("down"), "stop the stack"));
        var up = Boolean.getBoolean("huiying.acceptance.aot") ? launcher.run("up") : launcher.run("up", "--no-aot");
        if (up.code() != 0) {
            try {
                parts.awaitReady(); // a crowded machine needs longer than the launcher waits
            } catch (IllegalStateException e) {
                throw new IllegalStateException("the stack does not start: " + up.text(), e);
            }
        }
    }

    private static Path home() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && Files.notExists(folder.resolve("huiying"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("not inside a checkout");
        }
        return folder;
    }

    private static int firstFreePort() {
        return IntStream.iterate(FIRST_PORT, port -> port + PORTS)
                .limit(50)
                .filter(base -> IntStream.range(base, base + PORTS).noneMatch(Supervisor::isTaken))
                .findFirst()
                .orElseThrow();
    }
}
