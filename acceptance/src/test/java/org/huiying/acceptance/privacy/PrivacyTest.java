package org.huiying.acceptance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People planted in every kind of input are nowhere to be found: not in tables, topics, logs, metrics or mails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String BOUNDARY = "privacy";
    private static final Pattern OF_A_WRITER = Pattern.compile("(?i)author(?!i)|nick");

    private final RunningStack stack = RunningStack.get();
    private Path dump = Path.of("");

    @BeforeAll
    void plantThemAndLetTheStackWork() throws IOException {
        stack.as("office")
                .post(
                        "/api/v1/contacts",
                        Map.of("post", "DUTY_OFFICER", "channel", "EMAIL", "address", "duty@example.test"))
                .ok();
        var monitor = stack.as("monitor");
        var taken =
                stack.as("feeder").post("/api/v1/mentions", Input.mentions()).ok();
        assertThat(taken.json().path("accepted").asInt(0)).as(taken.text()).isEqualTo(3);
        assertThat(taken.json().path("rejected")).hasSize(1);
        assertThat(Seeds.needles()).noneMatch(taken.text()::contains);
        var malformed = stack.as("feeder")
                .with("Content-Type", "application/json")
                .send("POST", "/api/v1/mentions", Input.malformed().getBytes(StandardCharsets.UTF_8))
                .expect(400);
        assertThat(Seeds.needles()).noneMatch(malformed.text()::contains);
        monitor.get(Input.question()).expect(200);
        stack.as("duty").post("/api/v1/opinions", Input.registration()).expect(201);
        importTable();
        try (var website = new FeedServer(Input.feed())) {
            var source = monitor.post("/api/v1/sources", source(website)).ok();
            monitor.post("/api/v1/sources/" + source.field("id") + "/fetch", Map.of())
                    .ok();
            Until.so(
                    "the feed to be read",
                    SOON,
                    () -> monitor.get("/api/v1/sources/" + source.field("id"))
                                    .json()
                                    .at("/health/newMentions")
                                    .asInt(0)
                            == 1);
            monitor.ifMatch(monitor.get("/api/v1/sources/" + source.field("id")).etag())
                    .delete("/api/v1/sources/" + source.field("id"))
                    .ok();
        }
        Until.so("an opinion with all its mentions", SOON, () -> joined() == 5);
        dump = Files.createDirectories(stack.data().resolve("privacy-dump"));
        var dumped = stack.launcher().run("dump", dump.toString());
        assertThat(dumped.code()).as(dumped.text()).isZero();
    }

    @Test
    void theInputArrived() throws IOException {
        var mentions = Files.readString(dump.resolve("table-monitoring-mention.ndjson"));
        assertThat(mentions)
                .contains("护理员打骂老人")
                .contains("〔姓名〕")
                .contains("〔电话〕")
                .contains("〔证件号〕");
        assertThat(Files.readString(dump.resolve("topic-monitoring.mention.v1.ndjson")))
                .contains("护理员打骂老人");
    }

    @Test
    void nobodyIsInTablesOrTopics() throws IOException {
        assertThat(found(dump)).isEmpty();
    }

    @Test
    void nobodyIsInTheLogs() throws IOException {
        assertThat(found(stack.log("gateway").getParent())).isEmpty();
    }

    @Test
    void nobodyIsInTheMetrics() {
        var ports = stack.ports();
        for (var part : List.of("gateway", "monitoring", "assessment", "response", "notification", "devtools")) {
            var metrics = stack.at(URI.create("http://localhost:" + ports.management(ports.of(part))))
                    .get("/actuator/prometheus");
            if (metrics.status() == 200) {
                assertThat(Seeds.needles()).as(part).noneMatch(metrics.text()::contains);
                assertThat(metrics.text().lines().filter(OF_A_WRITER.asPredicate()))
                        .as(part)
                        .isEmpty();
            } else {
                assertThat(part).isEqualTo("devtools");
            }
        }
    }

    @Test
    void nobodyIsInTheMailbox() {
        var mails = stack.at(stack.devtools()).get("/mailbox/messages").expect(200);
        assertThat(Seeds.needles()).noneMatch(mails.text()::contains);
    }

    private void importTable() {
        var body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + Seeds.CALLER.userId() + Seeds.CALLER.phone() + ".csv\"\r\n" + "Content-Type: text/csv\r\n\r\n"
                + Input.table() + "\r\n--" + BOUNDARY + "--\r\n";
        var monitor = stack.as("monitor");
        var begun = monitor.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", "/api/v1/imports", body.getBytes(StandardCharsets.UTF_8))
                .expect(202);
        var operation = begun.header("Location").orElseThrow();
        Until.so(
                "the import to be done",
                SOON,
                () -> monitor.get(operation).field("state").equals("DONE"));
        var done = monitor.get(operation);
        assertThat(done.json().at("/counts/accepted").asInt(0)).as(done.text()).isEqualTo(1);
        assertThat(done.json().at("/counts/rejected").asInt(0)).as(done.text()).isEqualTo(2);
        var errors =
                monitor.get("/api/v1/imports/" + done.field("id") + "/errors").expect(200);
        assertThat(Seeds.needles()).noneMatch(errors.text()::contains);
    }

    private static Map<String, Object> source(FeedServer website) {
        return Map.of(
                "name",
                "privacy " + UUID.randomUUID(),
                "kind",
                "RSS",
                "url",
                website.address() + "/feed.xml",
                "mediaLevel",
                "SOCIAL",
                "sourceType",
                "FORUM",
                "intervalSeconds",
                604_800);
    }

    /** How many of the planted mentions an opinion has. */
    private int joined() throws SQLException {
        try (var connection = stack.databases().connect("monitoring");
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT count(*) FROM opinion_mention JOIN mention USING (mention_id)
                        JOIN opinion USING (cluster_key) WHERE body LIKE '青禾镇敬老院护理员%'""")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Which seeds are in which files below a folder. */
    private static Map<String, List<String>> found(Path folder) throws IOException {
        var found = new LinkedHashMap<String, List<String>>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                var hits = new ArrayList<>(Seeds.needles());
                hits.removeIf(needle -> !text.contains(needle));
                if (!hits.isEmpty()) {
                    found.put(folder.relativize(file).toString(), hits);
                }
            }
        }
        return found;
    }
}
