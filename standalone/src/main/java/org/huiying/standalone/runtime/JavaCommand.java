package org.huiying.standalone.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program: how it is called, with or without an AOT cache.
 *
 * @param marks system properties by which the process is recognised
 * @param classPath the jar whose manifest names its libraries
 * @param program main class and arguments
 */
public record JavaCommand(int heap, boolean fullCompiler, List<String> marks, Path classPath, List<String> program) {

    /** The same program, recognised by other marks. */
    public JavaCommand marked(List<String> others) {
        return new JavaCommand(heap, fullCompiler, others, classPath, program);
    }

    /** Another program of the same class path. */
    public JavaCommand running(List<String> other) {
        return new JavaCommand(heap, fullCompiler, marks, classPath, other);
    }

    /** The whole command; {@code extra} are further options of the JVM. */
    public List<String> with(List<String> extra) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        marks.forEach(mark -> command.add("-D" + mark));
        command.addAll(flags());
        command.addAll(extra);
        command.addAll(List.of("-cp", classPath.toString()));
        command.addAll(program);
        return command;
    }

    /**
     * Small and quick to start; the full compiler is for load tests. What a start loads fits below the metaspace size
     * given here: at the default each start would pay for several full collections.
     */
    List<String> flags() {
        var flags = new ArrayList<>(List.of(
                "-Xmx" + heap + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MetaspaceSize=160m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsun.misc.unsafe.memory.access=allow",
                "-Dfile.encoding=UTF-8"));
        if (!fullCompiler) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        return flags;
    }
}
