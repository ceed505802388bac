package org.huiying.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class InstancesTest {

    @Test
    void oneThatEndsIsSeen() throws IOException {
        try (var instances = new Instances()) {
            instances.start(_ -> new ProcessBuilder("sleep", "60"));
            instances.start(_ -> new ProcessBuilder("sh", "-c", "exit 3"));

            await().untilAsserted(() -> assertThatThrownBy(instances::check).hasMessageContaining("ended with 3"));
        }
    }

    @Test
    void whatRunsIsWellAndGoesWithItsState() throws IOException {
        var states = new ArrayList<Path>();
        try (var instances = new Instances()) {
            instances.start(state -> {
                states.add(state);
                return new ProcessBuilder("sleep", "60");
            });
            Files.writeString(states.getFirst().resolve("store"), "state");

            assertThatCode(instances::check).doesNotThrowAnyException();
        }
        assertThat(states).hasSize(1).allSatisfy(state -> assertThat(state).doesNotExist());
    }
}
