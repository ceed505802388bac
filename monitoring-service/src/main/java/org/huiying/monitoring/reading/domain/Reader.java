package org.huiying.monitoring.reading.domain;

import org.huiying.monitoring.reading.domain.masking.Masker;
import org.huiying.monitoring.reading.domain.masking.PersonWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads a public item: normalises it, masks what is personal, judges the rest. Pure and thread-safe; reading what was
 * read before changes nothing.
 */
public final class Reader {

    private final Gazetteer gazetteer;
    private final Elsewhere elsewhere;
    private final Classifier classifier;
    private final Masker masker;

    public Reader(Gazetteer gazetteer, Elsewhere elsewhere, Lexicon lexicon, PersonWords people) {
        this.gazetteer = gazetteer;
        this.elsewhere = elsewhere;
        this.classifier = new Classifier(lexicon);
        this.masker = new Masker(people, gazetteer::positions);
    }

    /** Title and text are masked together, so that a name known from one is found in the other. */
    public Reading read(@Nullable String rawTitle, @Nullable String rawText) {
        var clean = mask(rawTitle, rawText);
        var whole = Reading.whole(clean.title(), clean.text());
        var places = gazetteer.places(whole);
        var negativity = classifier.negativity(whole);
        return new Reading(
                clean.title(),
                clean.text(),
                classifier.areas(whole),
                classifier.complaint(whole, negativity),
                classifier.subject(whole),
                classifier.realWorld(whole),
                negativity,
                places.township(),
                places.institutions(),
                !places.inCounty() && elsewhere.isNamed(whole));
    }

    /** A masked title and text. */
    public record Masked(@Nullable String title, String text) {}

    /** Only normalises and masks. */
    public Masked mask(@Nullable String rawTitle, @Nullable String rawText) {
        var title = rawTitle == null ? "" : Normaliser.line(rawTitle);
        var text = rawText == null ? "" : Normaliser.text(rawText);
        var masked = masker.mask(title + "\n" + text);
        var line = masked.indexOf('\n');
        return new Masked(line == 0 ? null : masked.substring(0, line), masked.substring(line + 1));
    }

    /** A short label such as the name of a source, normalised and masked. */
    public String label(String raw) {
        return masker.mask(Normaliser.line(raw));
    }

    /** The official name of a township as others write it, or null. */
    public @Nullable String township(String written) {
        return gazetteer.township(Normaliser.line(written)).orElse(null);
    }
}
