package org.huiying.devtools.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.huiying.devtools.DevtoolsApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real process in the middle of a stream of mails: what was answered with 250 must be on disk. */
class MailboxKillTest {
    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedMailSurvivesAKill() throws Exception {
        int smtp = freePort();
        var process = start(smtp);
        var acknowledged = new ConcurrentSkipListSet<Integer>();
        var sender = Thread.ofVirtual().start(() -> send(smtp, acknowledged));
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= 200 || !process.isAlive());
        process.destroyForcibly().waitFor();
        sender.join(Duration.ofSeconds(10));
        assertThat(subjects())
                .containsAll(acknowledged.stream().map(n -> "mail " + n).toList());
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(200);
    }

    private Set<String> subjects() throws IOException {
        var captured = new CaptureFolder(folder.resolve("mailbox"));
        var subjects = new TreeSet<String>();
        for (var number : captured.after(0)) {
            subjects.add(String.valueOf(
                    CapturedMail.read(number, captured.read(number)).subject()));
        }
        return subjects.stream().collect(Collectors.toSet());
    }

    private static void send(int port, Set<Integer> acknowledged) {
        try (var socket = connect(port);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            in.readLine();
            for (int n = 1; ; n++) {
                for (var line : List.of("HELO me", "MAIL FROM:<a@b.c>", "RCPT TO:<duty@b.c>", "DATA")) {
                    say(socket, line);
                    in.readLine();
                }
                say(socket, "Subject: mail " + n + "\r\n\r\ntext\r\n.");
                var answer = in.readLine();
                if (answer == null) {
                    return;
                }
                if (answer.startsWith("250")) {
                    acknowledged.add(n);
                }
            }
        } catch (IOException killed) {
            assertThat(acknowledged).as("answered before the kill").isNotEmpty();
        }
    }

    private static Socket connect(int port) {
        return await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> new Socket("127.0.0.1", port), _ -> true);
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private Process start(int smtp) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        DevtoolsApplication.class.getName(),
                        "--spring.profiles.active=local",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--devtools.smtp-port=" + smtp,
                        "--devtools.folder=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
