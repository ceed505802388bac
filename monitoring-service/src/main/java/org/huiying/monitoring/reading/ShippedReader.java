package org.huiying.monitoring.reading;

import java.io.IOException;
import java.util.Optional;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.reading.domain.judging.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reader of the running service, for it and for tools that work without one. */
public final class ShippedReader {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedReader.class);

    private ShippedReader() {}

    /**
     * Made from the shipped word lists and the shipped model; takes a moment. If the model cannot be read the words
     * judge alone, and one warning says so.
     */
    public static Reader load() {
        return load(ModelFile.SHIPPED);
    }

    static Reader load(String model) {
        return new Reader(WordLists.words(), model(model));
    }

    /** Made from the shipped word lists alone. */
    public static Reader byWords() {
        return new Reader(WordLists.words(), Optional.empty());
    }

    private static Optional<Model> model(String name) {
        try (var in = ShippedReader.class.getResourceAsStream(name)) {
            if (in != null) {
                return Optional.of(ModelFile.read(in).model());
            }
            LOG.warn("There is no model for reading mentions: words judge alone");
        } catch (IOException | RuntimeException e) {
            LOG.warn("The model for reading mentions cannot be read: words judge alone", e);
        }
        return Optional.empty();
    }
}
