package org.huiying.standalone.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of one program, parsed and linked ahead of time by the JVM, with its Spring context if that was worked out
 * ahead; halves its start. Lies beside the jar it is of.
 */
public record AotCache(Path file, ContextAhead context) {

    /** The cache for this program on this JVM; it need not exist yet. */
    public static AotCache of(String part, JavaCommand command) {
        var fits = Integer.toHexString((Runtime.version() + " " + command.flags()).hashCode());
        return new AotCache(command.classPath().resolveSibling(part + "-" + fits + ".aot"), ContextAhead.of(command));
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** The options that use it, or what is next best until it exists. */
    public List<String> use() {
        if (!exists()) {
            return doWithout();
        }
        var options = new ArrayList<>(context.use());
        options.add("-XX:AOTCache=" + file);
        return options;
    }

    /**
     * Without a cache, the classes that we have just built are trusted instead of verified one by one, which is a quarter
     * of what starting costs; only here, never in an image.
     */
    public static List<String> doWithout() {
        return List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");
    }
}
