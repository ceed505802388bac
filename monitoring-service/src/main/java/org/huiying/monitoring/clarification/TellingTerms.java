package org.huiying.monitoring.clarification;

import java.util.Map;
import org.huiying.monitoring.clarification.domain.Resemblance.Text;
import org.huiying.monitoring.detection.ShippedTerms;
import org.huiying.monitoring.detection.domain.text.KnownTerms;
import org.huiying.monitoring.reading.domain.Reader;
import org.springframework.stereotype.Component;

/** Takes the telling terms of texts with the shipped lists; the slow part of comparing, done once for each statement. */
@Component
final class TellingTerms {

    private final Reader reader;
    private final KnownTerms known = ShippedTerms.get();
    private final String version;

    TellingTerms(Reader reader) {
        this.reader = reader;
        version = reader.wordsVersion() + " " + known;
    }

    /** Normalised, masked, and with the places and institutions in it. */
    Text read(String title, String body) {
        var read = reader.read(title, body);
        return new Text(read.title(), read.text(), read.township(), read.institutions());
    }

    Map<String, Integer> of(Text text, String area) {
        return text.terms(known, area);
    }

    /** Tells apart by which lists terms were taken. */
    String version() {
        return version;
    }
}
