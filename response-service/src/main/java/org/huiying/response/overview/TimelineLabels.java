package org.huiying.response.overview;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the events of a timeline are called by people. */
@Component
final class TimelineLabels {

    private final Properties labels = new Properties();

    TimelineLabels() {
        try (var text = new InputStreamReader(
                new ClassPathResource("timeline.properties").getInputStream(), StandardCharsets.UTF_8)) {
            labels.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The label of an event's short name; the name itself when nobody has named it. */
    String of(String name) {
        return labels.getProperty(name, name);
    }
}
