package org.huiying.monitoring.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.huiying.monitoring.detection.domain.text.KnownTerms;

/** The table of known terms that is shipped, as {@code train} made it. */
public final class ShippedTerms {

    private static final String FILE = "/detection/known-terms.txt";
    private static final KnownTerms TERMS = read();

    private ShippedTerms() {}

    /** The same one every time: it is large and never changes. */
    public static KnownTerms get() {
        return TERMS;
    }

    private static KnownTerms read() {
        var stream = ShippedTerms.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException(FILE + " is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return KnownTerms.of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
