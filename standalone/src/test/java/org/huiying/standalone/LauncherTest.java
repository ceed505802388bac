package org.huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher must find a JDK 25 wherever it is, and say what to do where there is none. */
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("").toAbsolutePath().getParent().resolve("huiying");

    @TempDir
    Path folder;

    private record Answer(int code, String text) {}

    @Test
    void takesJavaHomeFirst() throws Exception {
        var given = jdk("given", "25.0.3");
        jdk("usual/other", "25.0.1");
        assertThat(launch(Map.of("JAVA_HOME", given.toString()))).isEqualTo(new Answer(0, given + "\n"));
    }

    @Test
    void passesOverAnotherVersionInJavaHome() throws Exception {
        var old = jdk("given", "17.0.15");
        var right = jdk("usual/right", "25");
        assertThat(launch(Map.of("JAVA_HOME", old.toString()))).isEqualTo(new Answer(0, right + "\n"));
    }

    @Test
    void looksOnThePath() throws Exception {
        var onPath = jdk("path", "25.0.3");
        assertThat(launch(Map.of("PATH", onPath.resolve("bin") + ":/usr/bin:/bin")))
                .isEqualTo(new Answer(0, onPath + "\n"));
    }

    @Test
    void saysWhatToInstallWhenThereIsNone() throws Exception {
        jdk("usual/old", "21.0.1");
        jdk("usual/newer", "250.0.1");
        var answer = launch(Map.of());
        assertThat(answer.code()).isNotZero();
        assertThat(answer.text()).contains("no JDK 25", "apt install", "JAVA_HOME");
    }

    private Path jdk(String name, String version) throws IOException {
        var jdk = folder.toRealPath().resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            var file = Files.writeString(jdk.resolve("bin").resolve(program), "#!/bin/sh\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private Answer launch(Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder("bash", LAUNCHER.toString(), "jdk").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "HOME",
                        folder.toString(),
                        "PATH",
                        "/usr/bin:/bin",
                        "HUIYING_JDK_FOLDERS",
                        folder.toRealPath() + "/usual/*"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
