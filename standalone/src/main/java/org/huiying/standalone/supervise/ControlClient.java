package org.huiying.standalone.supervise;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Ports;
import tools.jackson.databind.json.JsonMapper;

/** How the command line talks to a supervisor. */
public final class ControlClient {
    private static final int PATIENCE = 15_000;

    private final Folders folders;
    private final JsonMapper json = new JsonMapper();

    public ControlClient(Folders folders) {
        this.folders = folders;
    }

    /** The gateway's port of the stack that runs, or last ran, on this data folder. */
    public Optional<Integer> port() throws IOException {
        var file = folders.run().resolve("port");
        return Files.exists(file)
                ? Optional.of(Integer.valueOf(Files.readString(file).strip()))
                : Optional.empty();
    }

    /** Whether a supervisor holds this data folder. */
    public boolean isSupervised() throws IOException {
        if (Files.notExists(folders.run())) {
            return false;
        }
        try (var lock = SupervisorLock.take(folders).orElse(null)) {
            return lock == null;
        }
    }

    /** Empty if no supervisor answers; {@code live} has every part asked how it is at this moment. */
    public Optional<StackStatus> status(boolean live) throws IOException {
        if (!isSupervised()) {
            return Optional.empty();
        }
        try {
            var call = call("/status" + (live ? "?live" : ""));
            try (var body = call.getInputStream()) {
                return Optional.of(json.readValue(body, StackStatus.class));
            }
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** Asks for the end; true if the supervisor has understood. */
    public boolean stop() throws IOException {
        try {
            var call = call("/stop");
            call.setRequestMethod("POST");
            call.setRequestProperty(ControlServer.HEADER, "stop");
            return call.getResponseCode() == HttpURLConnection.HTTP_ACCEPTED;
        } catch (IOException deaf) {
            return false;
        }
    }

    private HttpURLConnection call(String path) throws IOException {
        var ports = new Ports(port().orElse(Ports.DEFAULT));
        var address = URI.create("http://127.0.0.1:" + ports.supervisor() + path);
        var call = (HttpURLConnection) address.toURL().openConnection();
        call.setConnectTimeout(PATIENCE);
        call.setReadTimeout(PATIENCE);
        return call;
    }
}
