package org.huiying.standalone.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {

    @TempDir
    Path runtime;

    @Test
    void ofTwoThatFinishTheSameFolderTheFirstOneStands() throws IOException {
        var folder = runtime.resolve("postgres-17");
        RuntimeFolder.publish(draft("one"), folder);
        RuntimeFolder.publish(draft("other"), folder);

        assertThat(folder.resolve("made by")).hasContent("one");
        try (var left = Files.list(runtime)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void whatCannotBePublishedIsAnError() throws IOException {
        var draft = draft("one");
        assertThatThrownBy(() -> RuntimeFolder.publish(draft, runtime.resolve("no such folder/postgres-17")))
                .isInstanceOf(FileSystemException.class);
        assertThat(draft).isDirectory();
    }

    private Path draft(String maker) throws IOException {
        var draft = Files.createDirectory(runtime.resolve(maker + ".tmp"));
        Files.writeString(draft.resolve("made by"), maker);
        return draft;
    }
}
