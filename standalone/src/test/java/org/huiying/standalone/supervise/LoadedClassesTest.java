package org.huiying.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {
    @TempDir
    Path folder;

    @Test
    void namesTheClassesOfARunningProcess() throws Exception {
        assertThat(LoadedClasses.of(ProcessHandle.current(), folder.resolve("answer")))
                .contains("java.lang.Object", LoadedClassesTest.class.getName())
                .noneMatch(name -> name.contains("Lambda") || name.contains("/"));
    }

    @Test
    void leavesOutWhatTheProcessMadeItself() {
        assertThat(LoadedClasses.named(List.of(
                        "java.lang.Object/null",
                        "|--org.example.Door$Key/0x00007f2b1c0d2a50",
                        "|  |--jdk.proxy2.$Proxy21/0x00007f2b1c0d2a50",
                        "|  |--org.example.Door$$Lambda/0x00007f2b1c123456/0x00007f2b1c0d2a50")))
                .containsExactly("java.lang.Object", "org.example.Door$Key");
    }

    @Test
    void isEmptyForAProcessThatDoesNotAnswer() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThat(LoadedClasses.of(ended.toHandle(), folder.resolve("answer"))).isEmpty();
    }
}
