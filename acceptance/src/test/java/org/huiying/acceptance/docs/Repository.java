package org.huiying.acceptance.docs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this repository, as the tests of its documents read them. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");

    private Repository() {}

    static String read(String path) {
        return read(ROOT.resolve(path));
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first group of every match. */
    static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> modules() {
        return all(MODULE, read("pom.xml"));
    }

    /** Documents at the root, below {@code docs}, and one at most in each other folder of the root. */
    static List<Path> documents() {
        var below = files(ROOT.resolve("docs"), ".md", Integer.MAX_VALUE);
        var others = files(ROOT, ".md", 2).filter(path -> !path.startsWith(ROOT.resolve("docs")));
        return Stream.concat(below, others)
                .filter(path -> !ROOT.relativize(path).toString().startsWith("."))
                .toList();
    }

    /** Java files of all modules, below {@code src/KIND}. */
    static Stream<Path> java(String kind) {
        return modules().stream()
                .flatMap(
                        module -> files(ROOT.resolve(module).resolve("src").resolve(kind), ".java", Integer.MAX_VALUE));
    }

    static Path problems(String module) {
        var name = module.equals("platform") ? "platform-problems_en.properties" : "problems_en.properties";
        return ROOT.resolve(module).resolve("src/main/resources").resolve(name);
    }

    /** The codes that have words in a module. */
    static Set<String> codes(String module) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(read(problems(module))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The settings files of all modules. */
    static String settings() {
        return modules().stream()
                .flatMap(module -> Stream.of("application.yaml", "platform.yaml")
                        .map(file -> ROOT.resolve(module)
                                .resolve("src/main/resources")
                                .resolve(file)))
                .filter(Files::exists)
                .map(Repository::read)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Path> files(Path folder, String end, int depth) {
        if (Files.notExists(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder, depth)) {
            return files.filter(path -> path.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
