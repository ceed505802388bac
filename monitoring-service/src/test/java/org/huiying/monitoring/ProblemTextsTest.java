package org.huiying.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    /** Codes stand as literals behind a refusal or a fault. */
    private static final Pattern CODE =
            Pattern.compile("(?:refuse\\(\\s*Kind\\.\\w+,|Refusal\\.\\w+\\()\\s*\"([a-z-]+)\"");

    @Test
    void everyCodeHasItsWordsInBothLanguages() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(15);
        var chinese = texts("problems.properties", "platform-problems.properties");
        var english = texts("problems_en.properties", "platform-problems_en.properties");
        for (var code : codes) {
            assertThat(chinese).containsKeys(code + ".title", code + ".detail");
            assertThat(english).containsKeys(code + ".title", code + ".detail");
        }
    }

    private static Properties texts(String... names) throws IOException {
        var all = new Properties();
        for (var name : names) {
            try (var in = ProblemTextsTest.class.getClassLoader().getResourceAsStream(name);
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                all.load(reader);
            }
        }
        return all;
    }
}
