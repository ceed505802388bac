package org.huiying.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words for the problem codes of a service: each code in its sources has a title and a detail in both languages. */
public final class ProblemWords {

    /** Codes stand as literals behind a refusal of the domain or of an adapter. */
    private static final String REFUSALS = "refuse\\((?:\\s*[\\w.]+,)?|Refusal\\s*\\.\\w+\\((?:\\w+,)?";

    private ProblemWords() {}

    /**
     * Checks the sources of the module in which the test runs.
     *
     * @param callsOfItsOwn further expressions behind which this service writes codes
     */
    public static void areComplete(String... callsOfItsOwn) {
        var calls = callsOfItsOwn.length == 0 ? REFUSALS : REFUSALS + "|" + String.join("|", callsOfItsOwn);
        var codes = codes(Pattern.compile("\\b(?:" + calls + ")\\s*\"([a-z][a-z0-9-]*)\""));
        assertThat(codes).isNotEmpty();
        var chinese = texts("problems.properties", "platform-problems.properties");
        var english = texts("problems_en.properties", "platform-problems_en.properties");
        assertThat(english).isEqualTo(chinese);
        for (var code : codes) {
            assertThat(chinese).contains(code + ".title", code + ".detail");
        }
    }

    private static Set<String> codes(Pattern pattern) {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static Set<String> texts(String... names) {
        var all = new Properties();
        for (var name : names) {
            var file = ProblemWords.class.getClassLoader().getResourceAsStream(name);
            try (var reader = new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.stringPropertyNames();
    }
}
