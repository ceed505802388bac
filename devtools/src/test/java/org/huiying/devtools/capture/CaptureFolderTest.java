package org.huiying.devtools.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFolderTest {
    @TempDir
    Path folder;

    @Test
    void numbersGoOnAfterARestart() throws Exception {
        assertThat(new CaptureFolder(folder).store(new byte[] {1})).isEqualTo(1);
        assertThat(new CaptureFolder(folder).store(new byte[] {2})).isEqualTo(2);
        assertThat(new CaptureFolder(folder).after(1)).containsExactly(2L);
        assertThat(new CaptureFolder(folder).read(1)).containsExactly(1);
    }

    @Test
    void aDraftThatAKillLeftBehindIsNotShown() throws Exception {
        Files.write(folder.resolve("half.tmp"), new byte[] {1});
        assertThat(new CaptureFolder(folder).after(0)).isEmpty();
    }

    @Test
    void writersAtTheSameTimeGetGaplessNumbers() throws Exception {
        var captured = new CaptureFolder(folder);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writes = IntStream.range(0, 40).mapToObj(i -> (Callable<Long>) () -> captured.store(new byte[] {1}));
            threads.invokeAll(writes.toList());
        }
        assertThat(captured.after(0))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    }
}
