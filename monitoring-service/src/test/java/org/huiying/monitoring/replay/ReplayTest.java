package org.huiying.monitoring.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiying.contracts.vocabulary.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void writesWhatMatchedWithItsClusterAndWhatWasFound() throws IOException {
        var history = history(item("1", "08:00", "青禾镇低保公示名单上身份证号没打码，谁都能看到，民政局管不管？"), item("2", "08:01", "今天天气真好"));

        assertThat(replay(history.toString(), "--out", folder.toString())).isZero();

        assertThat(lines("mentions.ndjson")).hasSize(1);
        var mention = lines("mentions.ndjson").getFirst();
        assertThat(mention.get("externalId").stringValue()).isEqualTo("1");
        assertThat(mention.get("verdict").get("area").stringValue()).isEqualTo("CONDUCT");
        assertThat(mention.get("topics").get(0).get("name").stringValue()).isEqualTo("公示泄露个人信息");
        var finding = lines("findings.ndjson").getFirst();
        assertThat(finding.get("at").stringValue()).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(finding.get("clusterKey")).isEqualTo(mention.get("clusterKey"));
    }

    @Test
    void writesThoseThatMatchNothingWhenAsked() throws IOException {
        var history = history(item("2", "08:01", "今天天气真好"));

        replay(history.toString(), "--out", folder.toString(), "--all");

        assertThat(lines("mentions.ndjson")).hasSize(1);
        assertThat(lines("findings.ndjson")).isEmpty();
    }

    @Test
    void writesTheRecordsThatTheTopologyReadsWhenAsked() throws IOException {
        var leak = "青禾镇低保公示名单上身份证号没打码，谁都能看到，民政局管不管？";
        var history = history(item("1", "08:00", leak), item("2", "08:01", "今天天气真好"), item("3", "08:02", leak + "？"));

        replay(history.toString(), "--out", folder.toString(), "--records");

        assertThat(lines("records.ndjson"))
                .extracting(
                        line -> line.get("partition").intValue(),
                        line -> line.get("key").stringValue(),
                        line -> line.get("headers").get("ce_sequence").stringValue())
                .containsExactly(
                        tuple(Area.CONDUCT.ordinal(), "CONDUCT", "1"), tuple(Area.CONDUCT.ordinal(), "CONDUCT", "2"));
        assertThat(JSON.readTree(lines("records.ndjson").getLast().get("body").stringValue())
                        .get("seenAt")
                        .stringValue())
                .isEqualTo("2026-11-01T08:02:00Z");
    }

    @Test
    void takesItemsInTheOrderOfTheirIntakeAndTellsRepeatsFromNewOnes() throws IOException {
        var leak = "青禾镇低保公示名单上身份证号没打码，谁都能看到，民政局管不管？";
        var history = history(item("1", "08:05", leak), item("1", "08:00", leak));

        replay(history.toString(), "--out", folder.toString());

        assertThat(lines("mentions.ndjson"))
                .extracting(line -> line.get("seenAt").stringValue())
                .containsExactly("2026-11-01T08:00:00Z");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2 items").contains("1 of them new mentions");
    }

    @Test
    void countsWhatItCannotTakeAndGoesOn() throws IOException {
        var history = history("garbage", "{\"source\":\"s\"}", item("1", "08:00", ""), item("2", "08:01", "今天天气真好"));

        assertThat(replay(history.toString(), "--out", folder.toString())).isZero();

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("2 lines without an item or a time", "{field-missing=1}", "1 of them new mentions");
    }

    @Test
    void judgesByTheWatchTopicsOfAFile() throws IOException {
        var topics = folder.resolve("topics.json");
        Files.writeString(
                topics,
                "[{\"name\":\"天气\",\"area\":\"CONDUCT\",\"any\":[\"天气\"],\"raise\":{\"mode\":\"FIRST_MATCH\"}}]");
        var history = history(item("2", "08:01", "今天天气真好"));

        replay(history.toString(), "--out", folder.toString(), "--watch-topics", topics.toString());

        assertThat(lines("findings.ndjson")).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAFileOfWatchTopics() throws IOException {
        var topics = Files.writeString(folder.resolve("topics.json"), "[{\"name\":\"\",\"area\":\"CONDUCT\"}]");
        var history = history(item("2", "08:01", "今天天气真好"));

        assertThat(replay(history.toString(), "--out", folder.toString(), "--watch-topics", topics.toString()))
                .isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("topics.json: topic 1:");
    }

    @Test
    void saysHowItIsUsedAndWhichFileIsMissing() {
        assertThat(replay("only-a-file")).isEqualTo(64);
        assertThat(replay(folder.resolve("none").toString(), "--out", folder.toString()))
                .isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("usage: replay", "there is no file");
    }

    private int replay(String... words) {
        return Replay.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private Path history(String... lines) throws IOException {
        return Files.write(folder.resolve("history.ndjson"), List.of(lines));
    }

    private List<JsonNode> lines(String file) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(folder.resolve(file))) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    private static String item(String id, String at, String text) {
        return JSON.createObjectNode()
                .put("source", "云溪论坛")
                .put("externalId", id)
                .put("publishedAt", "2026-11-01T07:00:00Z")
                .put("seenAt", "2026-11-01T" + at + ":00Z")
                .put("text", text)
                .toString();
    }
}
