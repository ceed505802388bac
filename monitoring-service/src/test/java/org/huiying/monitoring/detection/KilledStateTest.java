package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStateTest {

    @TempDir
    Path state;

    @Test
    void isThatOfATaskWithADatabaseAndNoCheckpoint() throws IOException {
        assertThat(Checkpoint.isMissingIn(state.resolve("none yet"))).isFalse();
        assertThat(Checkpoint.isMissingIn(state)).isFalse();

        Files.createDirectories(state.resolve("monitoring-detection/0_1"));
        assertThat(Checkpoint.isMissingIn(state))
                .as("a task that never had state")
                .isFalse();

        var closed = Files.createDirectories(state.resolve("monitoring-detection/0_2"));
        Files.createDirectories(closed.resolve("rocksdb/detection-area"));
        Files.writeString(closed.resolve(".checkpoint"), "0");
        assertThat(Checkpoint.isMissingIn(state)).as("a task that was closed").isFalse();

        Files.delete(closed.resolve(".checkpoint"));
        assertThat(Checkpoint.isMissingIn(state)).as("a task that was working").isTrue();
    }
}
