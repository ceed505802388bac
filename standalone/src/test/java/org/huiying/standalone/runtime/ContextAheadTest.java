package org.huiying.standalone.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextAheadTest {
    @TempDir
    Path folder;

    private JavaCommand program;
    private ContextAhead ahead;

    @BeforeEach
    void programInAFolderOfItsOwn() {
        program = new JavaCommand(64, false, List.of(), folder.resolve("application.jar"), List.of("org.example.Main"));
        ahead = ContextAhead.of(program);
    }

    @Test
    void whatSpringWritesIsCompiledAndPackedBesideTheProgram() throws Exception {
        assertThat(ahead.make(program, folder.resolve("scratch"), this::springAndCompiler))
                .isTrue();

        try (var jar = new JarFile(folder.resolve("ahead.jar").toFile())) {
            assertThat(jar.getEntry("org/example/Main__BeanDefinitions.class")).isNotNull();
        }
        assertThat(ahead.use()).containsExactly("-Dspring.aot.enabled=true");
    }

    @Test
    void aContextThatCannotBeWorkedOutLeavesTheProgramAsItIs() throws Exception {
        assertThat(ahead.make(program, folder.resolve("scratch"), _ -> false)).isFalse();

        assertThat(folder.resolve("ahead.jar")).doesNotExist();
        assertThat(ahead.use()).isEmpty();
    }

    private boolean springAndCompiler(List<String> command) throws IOException, InterruptedException {
        var main = command.indexOf("org.example.Main");
        if (main < 0) {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        }
        var sources = Files.createDirectories(Path.of(command.get(main + 1)).resolve("org/example"));
        Files.writeString(
                sources.resolve("Main__BeanDefinitions.java"),
                "package org.example; public class Main__BeanDefinitions {}");
        return true;
    }
}
