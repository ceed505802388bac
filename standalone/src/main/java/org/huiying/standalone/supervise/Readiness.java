package org.huiying.standalone.supervise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import org.huiying.standalone.postgres.Databases;
import org.huiying.standalone.stack.Part;
import org.huiying.standalone.stack.Secrets;
import org.huiying.standalone.stack.Topology;

/** Asks a part whether it can do its work, in the language that it speaks. */
final class Readiness {
    private static final int PATIENCE = 2_000;

    private final Secrets secrets;

    Readiness(Secrets secrets) {
        this.secrets = secrets;
    }

    boolean of(Part part) {
        try {
            return switch (part.kind()) {
                case POSTGRES -> postgres(part.port());
                case KAFKA -> kafka(part.port());
                case SPRING -> spring(part.management());
            };
        } catch (IOException | SQLException notYet) {
            return false;
        }
    }

    private boolean postgres(int port) throws SQLException {
        new Databases(port, secrets.database()).ensure(Topology.SERVICES);
        return true;
    }

    /** An ApiVersions request, the first thing that every Kafka client sends. */
    private static boolean kafka(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10);
            out.writeShort(18);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(-1);
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        }
    }

    private static boolean spring(int management) throws IOException {
        var address = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
        var call = (HttpURLConnection) address.toURL().openConnection();
        call.setConnectTimeout(PATIENCE);
        call.setReadTimeout(PATIENCE);
        try {
            return call.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            call.disconnect();
        }
    }
}
