package org.huiying.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who mistypes the name of a benchmark is told which there are, before anything is built or made. */
class ScriptsTest {

    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benchmarks/run",
                "benchmarks/run fly",
                "benchmarks/accuracy",
                "benchmarks/accuracy fly",
                "benchmarks/accuracy titles",
                "huiying bench",
                "huiying bench fly",
                "huiying bench accuracy fly"
            })
    void aWrongNameEndsWithTheUsage(String line) throws Exception {
        var words = line.split(" ", -1);
        var command = new ArrayList<>(List.of("bash", HOME.resolve(words[0]).toString()));
        command.addAll(List.of(words).subList(1, words.length));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said).startsWith("usage: ").contains("accuracy");
        assertThat(HOME.resolve("benchmarks/target/accuracy/fly")).doesNotExist();
    }
}
