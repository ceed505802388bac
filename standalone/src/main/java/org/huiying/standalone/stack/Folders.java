package org.huiying.standalone.stack;

import java.nio.file.Path;

/** Where a stack keeps its data, and where the checkout lies whose jars it runs. */
public record Folders(Path home, Path data) {
    public Folders {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    public Path kafka() {
        return data.resolve("kafka");
    }

    public Path devtools() {
        return data.resolve("devtools");
    }

    public Path streams() {
        return data.resolve("streams");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** What is true only while the stack runs. */
    public Path run() {
        return data.resolve("run");
    }

    /** Unpacked jars and AOT caches: shared by all stacks of this checkout, outside of what a clean build removes. */
    public Path runtime() {
        return home.resolve(".runtime");
    }

    public Path jar(String module) {
        return home.resolve(module).resolve("target").resolve(module + "-0.1.0.jar");
    }
}
