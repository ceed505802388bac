package org.huiying.standalone.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * What Spring works out about the beans of a program at each start, worked out once and compiled: a jar beside the
 * program's, which names it in its class path and does not miss it until it is there.
 */
public record ContextAhead(Path jar) {
    /** The name by which the program's jar knows it. */
    static final String NAME = "ahead.jar";

    private static final String PROCESSOR = "org.springframework.boot.SpringApplicationAotProcessor";

    /** Runs a command to its end and answers whether it succeeded. */
    public interface Runner {
        boolean run(List<String> command) throws IOException, InterruptedException;
    }

    public static ContextAhead of(JavaCommand program) {
        return new ContextAhead(program.classPath().resolveSibling(NAME));
    }

    /** The option that makes Spring use it, once it is there. */
    public List<String> use() {
        return Files.exists(jar) ? List.of("-Dspring.aot.enabled=true") : List.of();
    }

    /** Makes it with commands that {@code runner} runs in the environment of the program; in an empty folder. */
    public boolean make(JavaCommand program, Path scratch, Runner runner) throws IOException, InterruptedException {
        if (Files.exists(jar)) {
            return true;
        }
        var sources = Files.createDirectories(scratch.resolve("sources"));
        var classes = Files.createDirectories(scratch.resolve("classes"));
        var resources = scratch.resolve("resources");
        var arguments = new ArrayList<>(List.of(PROCESSOR, program.program().getFirst()));
        arguments.addAll(List.of(sources.toString(), resources.toString(), classes.toString(), "org.huiying", "ahead"));
        if (!runner.run(program.running(arguments).with(List.of()))
                || !runner.run(compiler(program, scratch, sources, classes))) {
            return false;
        }
        var draft = scratch.resolve(NAME);
        pack(classes, draft);
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static List<String> compiler(JavaCommand program, Path scratch, Path sources, Path classes)
            throws IOException {
        var list = scratch.resolve("sources.txt");
        try (var files = Files.walk(sources)) {
            Files.write(
                    list,
                    files.map(Path::toString).filter(f -> f.endsWith(".java")).toList());
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Xmx384m",
                "-J-XX:+UseSerialGC",
                "-J-XX:TieredStopAtLevel=1",
                "-nowarn",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                classes.toString(),
                "-cp",
                classes + ":" + program.classPath(),
                "@" + list);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
            var warming = Warming.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new JarEntry(warming));
            try (var own = Warming.class.getClassLoader().getResourceAsStream(warming)) {
                Objects.requireNonNull(own).transferTo(out);
            }
        }
    }
}
