package org.huiying.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class InstancesTest {

    @Test
    void nothingIsLeftOfARound() throws IOException {
        var states = new ArrayList<Path>();
        try (var instances = new Instances()) {
            instances.start(state -> {
                states.add(state);
                return new ProcessBuilder("sleep", "60");
            });
            Files.writeString(states.getFirst().resolve("store"), "state");
        }
        assertThat(states).hasSize(1).allSatisfy(state -> assertThat(state).doesNotExist());
    }
}
