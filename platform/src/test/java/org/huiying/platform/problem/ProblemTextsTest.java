package org.huiying.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    /** A code as it stands in the source: the first argument of a refusal, a verdict or a fault. */
    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\s*\\.(?:malformed|forbidden|notFound|conflict|stale|rule|unavailable)\\(|Refusal\\s*\\.of\\([A-Za-z0-9_.]+,"
                    + "|Verdict\\.of\\(\\d+,|Map\\.entry\\(\\d{3},|at\\(\\w+,)\\s*\"([a-z0-9-]+)\"");

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(texts("platform-problems_en.properties").stringPropertyNames())
                .isEqualTo(texts("platform-problems.properties").stringPropertyNames());
    }

    @Test
    void everyCodeOfThePlatformHasWords() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }

        assertThat(codes).contains("stale-version", "unknown-property", "idempotency-in-flight", "malformed-json");
        var texts = texts("platform-problems.properties");
        assertThat(codes).allSatisfy(code -> assertThat(texts).containsKey(code + ".detail"));
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        var resource = Objects.requireNonNull(ProblemTextsTest.class.getResourceAsStream("/" + name));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
