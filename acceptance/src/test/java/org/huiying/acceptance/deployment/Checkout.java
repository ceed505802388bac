package org.huiying.acceptance.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The files of this repository, as the deployment tests read them. */
final class Checkout {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:?)");

    private Checkout() {}

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Maven modules that are built into an image of their own. */
    static Set<String> applications() {
        var modules = new TreeSet<String>();
        Pattern.compile("<module>([a-z-]+)</module>")
                .matcher(read("pom.xml"))
                .results()
                .map(found -> found.group(1))
                .filter(module -> Files.exists(ROOT.resolve(module).resolve("src/main/resources/application.yaml")))
                .forEach(modules::add);
        return modules;
    }

    /** The environment keys that a module's settings name; true for those that must be given. */
    static Map<String, Boolean> settings(String module) {
        var own = read(module + "/src/main/resources/application.yaml");
        var all =
                own.contains("classpath:platform.yaml") ? own + read("platform/src/main/resources/platform.yaml") : own;
        var keys = new TreeMap<String, Boolean>();
        PLACEHOLDER
                .matcher(all)
                .results()
                .forEach(found -> keys.merge(found.group(1), found.group(2).isEmpty(), (one, other) -> one && other));
        return keys;
    }

    static Set<String> union(Collection<? extends Collection<String>> sets) {
        var all = new TreeSet<String>();
        sets.forEach(all::addAll);
        return all;
    }
}
