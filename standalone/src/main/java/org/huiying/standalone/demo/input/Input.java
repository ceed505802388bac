package org.huiying.standalone.demo.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huiying.standalone.demo.api.Unexpected;

/** The files of the demonstration: from the folder of the user where it has one of that name, else as shipped. */
public final class Input {
    /** Names the user's folder. */
    public static final String VARIABLE = "HUIYING_DEMO_INPUT";

    private final Optional<Path> folder;

    public Input(Optional<Path> folder) {
        this.folder = folder;
    }

    public static Input ofEnvironment() {
        return new Input(Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of));
    }

    public String text(String name) {
        try {
            var own = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
            return own.isPresent() ? Files.readString(own.get()) : shipped(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that say something, each split at its tabs. */
    public List<List<String>> table(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static String shipped(String name) throws IOException {
        try (var stream = Input.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new Unexpected("there is no input file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
