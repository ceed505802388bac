package org.huiying.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A peer that takes connections and then misbehaves. */
public final class RawPeer {

    private final ServerSocket socket;

    private RawPeer(String answer, boolean hangsUp) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(answer, hangsUp));
    }

    public static RawPeer silent() {
        return new RawPeer("", false);
    }

    public static RawPeer hangingUp() {
        return new RawPeer("", true);
    }

    public static RawPeer answering(String bytes) {
        return new RawPeer(bytes, true);
    }

    /** An address where nothing listens. */
    public static String nobody() {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://localhost:" + taken.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "http://localhost:" + socket.getLocalPort();
    }

    private void serve(String answer, boolean hangsUp) {
        while (!socket.isClosed()) {
            try {
                var peer = socket.accept();
                Thread.ofVirtual().start(() -> {
                    try {
                        peer.getInputStream().read(new byte[8192]);
                        peer.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        peer.getOutputStream().flush();
                        if (hangsUp) {
                            peer.close();
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
