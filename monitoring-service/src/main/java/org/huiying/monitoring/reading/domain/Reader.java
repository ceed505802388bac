package org.huiying.monitoring.reading.domain;

import java.util.Optional;
import org.huiying.contracts.monitoring.Judgement;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.Judge;
import org.huiying.monitoring.reading.domain.judging.Answer;
import org.huiying.monitoring.reading.domain.judging.Features;
import org.huiying.monitoring.reading.domain.judging.Model;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.huiying.monitoring.reading.domain.masking.Masker;
import org.jspecify.annotations.Nullable;

/**
 * Reads a public item: normalises it, masks what is personal, judges the rest. Pure and thread-safe; reading what was
 * read before changes nothing.
 */
public final class Reader {

    private final Words words;
    private final Masker masker;
    private final @Nullable Model model;

    /** @param model empty where none could be read: then the words judge alone */
    public Reader(Words words, Optional<Model> model) {
        this.words = words;
        this.masker = new Masker(words.people(), words.gazetteer()::positions);
        this.model = model.orElse(null);
    }

    /** Title and text are masked together, so that a name known from one is found in the other. */
    public Reading read(@Nullable String rawTitle, @Nullable String rawText) {
        var clean = mask(rawTitle, rawText);
        var whole = Reading.whole(clean.title(), clean.text());
        var places = words.gazetteer().places(whole);
        var hits = words.lexicon().find(whole);
        var classifier = new Classifier(hits);
        var judgements = judging(classifier, hits, whole).all();
        return new Reading(
                clean.title(),
                clean.text(),
                classifier.areas(),
                complaintType(judgements.complaintType(), classifier),
                classifier.subject(),
                classifier.realWorld(),
                negativity(judgements.negative(), classifier),
                places.township(),
                places.institutions(),
                !places.inCounty() && words.elsewhere().isNamed(whole),
                judgements);
    }

    /** The features of a masked text, as a model is trained and asked by them. */
    public Features features(String masked) {
        return features(masked, words.lexicon().find(masked));
    }

    private static Features features(String masked, Lexicon.Hits hits) {
        return Features.of(masked, hits::flags);
    }

    private Judging judging(Classifier classifier, Lexicon.Hits hits, String whole) {
        var scores = model == null ? null : model.score(features(whole, hits));
        return new Judging(classifier, words.version(), scores, model == null ? "" : model.version());
    }

    /** Who judged a masked title and text, and what moved them; the same judgements as those of reading it. */
    public Explanation explain(@Nullable String title, String text) {
        var whole = Reading.whole(title, text);
        var hits = words.lexicon().find(whole);
        var judgements = judging(new Classifier(hits), hits, whole).all();
        return new Explanations(model, whole, hits).of(judgements);
    }

    /** The type of the contract has no word for neither of them: praise and news count as questions. */
    private static ComplaintType complaintType(Judgement judged, Classifier classifier) {
        if (judged.value() == null) {
            return classifier.complaint();
        }
        return judged.value().equals(Task.NONE) ? ComplaintType.QUESTION : ComplaintType.valueOf(judged.value());
    }

    private static double negativity(Judgement judged, Classifier classifier) {
        if (judged.by() != Judge.MODEL) {
            return classifier.negativity();
        }
        return Answer.NO.equals(judged.value()) ? Math.round(100 - 100 * judged.score()) / 100.0 : judged.score();
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

    /** Which word lists it reads by. */
    public String wordsVersion() {
        return words.version();
    }

    /** A short label such as the name of a source, normalised and masked. */
    public String label(String raw) {
        return masker.mask(Normaliser.line(raw));
    }

    /** The official name of a township as others write it, or null. */
    public @Nullable String township(String written) {
        return words.gazetteer().township(Normaliser.line(written)).orElse(null);
    }
}
