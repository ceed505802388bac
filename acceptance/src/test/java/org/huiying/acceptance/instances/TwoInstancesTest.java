package org.huiying.acceptance.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.contracts.vocabulary.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The short form of {@code acceptance/two-instances}: one of two replicas is killed and does not come back. */
class TwoInstancesTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TEXT = 4;

    private final Path home = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void findsTheSameAsTheReplayAlthoughOneIsKilled() throws Exception {
        var plan = new TwoInstances.Plan(history(), Optional.of(topics()), 12, false);
        var checks = new TwoInstances(home, home.resolve("acceptance/target/two-instances"), System.out).run(plan);
        assertThat(checks)
                .allSatisfy(
                        check -> assertThat(check.holds()).as(check.toString()).isTrue());
    }

    /** Everything matches and raises at once: the more findings, the more can differ. */
    private Path topics() throws IOException {
        var topics = Arrays.stream(Area.values())
                .map(area -> Map.of(
                        "name",
                        "everything " + area,
                        "area",
                        area,
                        "regex",
                        List.of("[^\\n]"),
                        "raise",
                        Map.of("mode", "FIRST_MATCH")))
                .toList();
        return Files.writeString(folder.resolve("topics.json"), JSON.writeValueAsString(topics));
    }

    /** The texts of the day of the benchmark, one a minute. */
    private Path history() throws IOException {
        var lines = new ArrayList<String>();
        var day = home.resolve("benchmarks/src/main/resources/day");
        for (var row : Files.readAllLines(day.resolve("planted.tsv"))) {
            lines.add(item(lines.size(), row.split("\t", -1)[TEXT]));
        }
        for (var row : Files.readAllLines(day.resolve("ordinary.tsv"))) {
            lines.add(item(lines.size(), row.split("\t", -1)[2]));
        }
        return Files.write(folder.resolve("history.ndjson"), lines);
    }

    private static String item(int number, String text) {
        var at = BEGIN.plusSeconds(60L * number).toString();
        return JSON.writeValueAsString(Map.of(
                "source",
                "云溪论坛",
                "externalId",
                "post " + number,
                "authorKey",
                "writer " + number % 50,
                "publishedAt",
                at,
                "seenAt",
                at,
                "text",
                text));
    }
}
