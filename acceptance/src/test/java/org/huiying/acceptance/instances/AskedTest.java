package org.huiying.acceptance.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @TempDir
    Path folder;

    private Path history = Path.of("");
    private Path topics = Path.of("");

    @BeforeEach
    void write() throws IOException {
        history = Files.createFile(folder.resolve("history.ndjson"));
        topics = Files.createFile(folder.resolve("topics.json"));
    }

    @Test
    void nothingTypedMeansTheDayOfTheBenchmark() {
        assertThat(parse("")).isEqualTo(new Asked(Optional.empty(), Optional.empty()));
    }

    @Test
    void theOptionMayStandBeforeAndBehindTheHistory() {
        var both = new Asked(Optional.of(history), Optional.of(topics));
        assertThat(parse("H --watch-topics T")).isEqualTo(both);
        assertThat(parse("--watch-topics T H")).isEqualTo(both);
        assertThat(parse("--watch-topics T").history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--watch-topics",
                "--watch-topic T",
                "--watch-topics T --watch-topics T",
                "H H",
                "missing.ndjson",
                "--watch-topics missing.json"
            })
    void refusesWhatItDoesNotUnderstand(String words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(IllegalArgumentException.class);
    }

    private Asked parse(String words) {
        var typed = List.of(words.split(" ", -1)).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("H") ? history.toString() : word.equals("T") ? topics.toString() : word)
                .toList();
        return Asked.parse(typed);
    }
}
