package org.huiying.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.huiying.gateway.OpenDoor;
import org.junit.jupiter.api.Test;

/** Callers that do not wait for the answer before they send the next request. */
class PipelinedBodiesTest extends OpenDoor {

    private static final int LENGTH = 12 << 20;
    private static final int PATIENCE = 20_000;

    @Test
    void aLongBodyRightBehindAnotherRequestIsReadToItsEnd() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(PATIENCE);
            var sending = Thread.ofVirtual().start(() -> send(socket));

            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers)
                    .startsWith("HTTP/1.1 200")
                    .contains("HTTP/1.1 413")
                    .contains("content-too-large");
            sending.interrupt();
        }
    }

    private static void send(Socket socket) {
        try {
            var out = socket.getOutputStream();
            var head = "Host: localhost\r\nAuthorization: " + bearer("feeder") + "\r\n";
            out.write(("GET /api/v1/opinions HTTP/1.1\r\n" + head + "\r\n"
                            + "POST /api/v1/mentions HTTP/1.1\r\n" + head
                            + "Content-Type: application/json\r\nContent-Length: " + LENGTH + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[LENGTH]);
            out.flush();
        } catch (IOException e) {
            Thread.currentThread().interrupt(); // refused while it was sent: the answer tells
        }
    }
}
