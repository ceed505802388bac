package org.huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.supervise.ControlClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolCommandTest {

    @TempDir
    Path home;

    @Test
    void withoutOptionsTheModelsOfTheCheckoutAreMade() {
        assertThat(arguments("train"))
                .containsExactly(
                        "--samples", ours("training/samples"),
                        "--out", ours("src/main/resources/reading/models"),
                        "--terms", ours("src/main/resources/detection/known-terms.txt"));
    }

    @Test
    void otherSamplesOrAnotherFolderLeaveTheTermsOfTheCheckoutAlone() {
        assertThat(arguments("train", "--samples", "a", "--out", "b")).containsExactly("--samples", "a", "--out", "b");
        assertThat(arguments("train", "--samples", "a")).doesNotContain("--terms");
        assertThat(arguments("train", "--out", "b"))
                .containsExactly("--out", "b", "--samples", ours("training/samples"));
    }

    @Test
    void namedTermsAreWritten() {
        assertThat(arguments("train", "--out", "b", "--terms", "c")).containsSequence("--terms", "c");
        assertThat(arguments("train", "--terms", "c")).containsOnlyOnce("--terms");
    }

    @Test
    void theWordsOfAReplayAreItsOwn() {
        assertThat(arguments("replay", "f.ndjson", "--out", "d")).containsExactly("f.ndjson", "--out", "d");
    }

    private List<String> arguments(String... words) {
        var folders = new Folders(home, Path.of(".data"));
        var typed = CommandLine.parse(List.of(words));
        var context = new Context(typed, folders, new ControlClient(folders), System.out);
        return new ToolCommand(context).arguments();
    }

    private String ours(String path) {
        return home.resolve("monitoring-service").resolve(path).toString();
    }
}
