package org.huiying.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.acceptance.docs.Repository.all;
import static org.huiying.acceptance.docs.Repository.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents say of files, codes, keys, metrics and tests is so in the code; what the code has, they say. */
class DocumentsTest {

    private static final int README_LINES = 150;
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern STORY = Pattern.compile("(?ms)^```bash$(.*?)^```");
    private static final Pattern SECTION = Pattern.compile("(?m)^## ([a-z]+(?:-[a-z]+)*)$");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");
    private static final Pattern KEY = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern METRIC = Pattern.compile("(?m)^\\| `(huiying\\.[a-z.]+)` \\|");
    private static final Pattern METRIC_IN_CODE = Pattern.compile(
            "(?:builder|counter|gauge|timer|summary|count|record)\\(\\s*(?:meters,\\s*)?\"(huiying\\.[a-z.]+)\"");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)`");

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        for (var document : Repository.documents()) {
            var prose = CODE_BLOCK.matcher(read(document)).replaceAll("");
            all(LINK, prose).stream().filter(link -> !link.contains(":")).forEach(link -> assertLeads(document, link));
        }
    }

    @Test
    void theReadmesAreShort() {
        for (var name : List.of("README.md", "README.zh-CN.md")) {
            assertThat(read(name).lines().count()).as(name).isLessThanOrEqualTo(README_LINES);
        }
    }

    @Test
    void bothReadmesTellTheSameStory() {
        assertThat(story("README.zh-CN.md")).isEqualTo(story("README.md")).isNotEmpty();
    }

    @Test
    void everyProblemCodeIsExplainedAndNoOther() {
        var text = read("docs/errors.md");
        var modules = Repository.modules();
        modules.removeIf(module -> Files.notExists(Repository.problems(module)));

        assertThat(all(SECTION, text)).isEqualTo(modules);
        for (var module : modules) {
            var section =
                    text.substring(text.indexOf("\n## " + module + "\n") + 1).split("(?m)^## ")[1];
            assertThat(all(CODE, section)).as(module).isEqualTo(Repository.codes(module));
        }
    }

    @Test
    void everyKeyOfTheEnvironmentIsExplainedAndNoOther() {
        var explained = all(KEY, read("docs/operations.md"));
        var given = String.join(
                "\n",
                Repository.settings(),
                read("standalone/src/main/java/org/huiying/standalone/stack/Topology.java"),
                read("standalone/src/main/java/org/huiying/standalone/demo/input/Input.java"),
                read("docker-compose.yml"),
                read("huiying"));

        assertThat(explained).containsAll(all(PLACEHOLDER, Repository.settings()));
        assertThat(explained).allSatisfy(key -> assertThat(given).containsPattern("\\b" + key + "\\b"));
    }

    @Test
    void everyMetricIsExplainedAndNoOther() {
        var code = Repository.java("main").map(Repository::read).collect(Collectors.joining("\n"));

        assertThat(all(METRIC, read("docs/metrics.md"))).isEqualTo(all(METRIC_IN_CODE, code));
    }

    @Test
    void everyTestThatIsNamedAsProofExists() {
        var tests = Repository.java("test")
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        for (var document : Repository.documents()) {
            assertThat(tests).as(document.toString()).containsAll(all(TEST, read(document)));
        }
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        try (var files = Files.list(Repository.ROOT.resolve("docs/adr"))) {
            var names = files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toSet());
            assertThat(all(LINK, read("docs/adr/README.md"))).isEqualTo(names);
        }
    }

    private static void assertLeads(Path document, String link) {
        var parts = link.split("#", 2);
        var file = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        assertThat(file).as(document + " links to " + link).exists();
        if (parts.length == 2) {
            assertThat(anchors(file)).as(document + " links to " + link).contains(parts[1]);
        }
    }

    /** What the usual renderers make of headings. */
    private static Set<String> anchors(Path file) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The commands of a story, without its comments. */
    private static List<String> story(String readme) {
        return all(STORY, read(readme)).stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
