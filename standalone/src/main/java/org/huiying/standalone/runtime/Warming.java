package org.huiying.standalone.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs inside a program that is trained: loads the classes that a running copy of it has, then starts it. Needs nothing
 * but the JDK, because it is packed beside programs that know nothing of us.
 */
public final class Warming {

    private Warming() {}

    /** @param words file of class names, main class, its arguments */
    public static void main(String[] words) throws ReflectiveOperationException, java.io.IOException {
        var loader = Warming.class.getClassLoader();
        for (var name : Files.readAllLines(Path.of(words[0]))) {
            try {
                Class.forName(name, false, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                continue; // made at run time, or of another loader: not to be had ahead
            }
        }
        Class.forName(words[1], true, loader).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(words, 2, words.length));
    }
}
