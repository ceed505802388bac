package org.huiying.standalone.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedServerTest {
    private static final Day DAY = new Day(Instant.parse("2026-11-23T08:00:00Z"));

    @Test
    void servesTheFeedWithDatesAndNumbersOfTheDay() throws Exception {
        try (var server = new FeedServer(new Input(Optional.empty()), DAY);
                var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(server.address())).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<guid isPermaLink=\"false\">261123160000-T01</guid>")
                    .contains("<pubDate>Mon, 23 Nov 2026 06:30:00 +0800</pubDate>");
            assertThat(server.items()).isGreaterThan(40);
        }
    }

    @Test
    void aFolderOfTheUserComesFirst(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("forum.xml"), "<rss><channel><item></item></channel></rss>");

        try (var server = new FeedServer(new Input(Optional.of(folder)), DAY)) {
            assertThat(server.items()).isEqualTo(1);
        }
        assertThat(new Input(Optional.of(folder)).text("hotline.csv")).contains("工单编号");
    }
}
