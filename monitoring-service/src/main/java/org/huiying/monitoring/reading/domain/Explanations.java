package org.huiying.monitoring.reading.domain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.huiying.contracts.monitoring.Judgement;
import org.huiying.contracts.monitoring.Judgements;
import org.huiying.contracts.vocabulary.Tone;
import org.huiying.monitoring.reading.domain.Explanation.Explained;
import org.huiying.monitoring.reading.domain.Lexicon.Dimension;
import org.huiying.monitoring.reading.domain.Lexicon.Found;
import org.huiying.monitoring.reading.domain.judging.Model;
import org.huiying.monitoring.reading.domain.judging.Reason;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.jspecify.annotations.Nullable;

/** Says of the judgements of one text what moved them: words of a rule, or features of the model. */
final class Explanations {

    private static final int MOST = 5;

    private final @Nullable Model model;
    private final String whole;
    private final Lexicon.Hits hits;

    Explanations(@Nullable Model model, String whole, Lexicon.Hits hits) {
        this.model = model;
        this.whole = whole;
        this.hits = hits;
    }

    Explanation of(Judgements judged) {
        return new Explanation(
                explained(
                        judged.area(), Task.AREA, Dimension.AREA, judged.area().value()),
                explained(
                        judged.complaintType(),
                        Task.COMPLAINT_TYPE,
                        Dimension.COMPLAINT,
                        judged.complaintType().value()),
                explained(
                        judged.negative(),
                        Task.NEGATIVE,
                        Dimension.TONE,
                        Task.YES.equals(judged.negative().value()) ? "NEGATIVE" : "POSITIVE"),
                judged.tones().stream().map(this::tone).toList());
    }

    private Explained tone(Judgement judgement) {
        return switch (Tone.valueOf(String.valueOf(judgement.value()))) {
            case COMPLAINT -> tone(judgement, Task.COMPLAINT, Dimension.COMPLAINT, "COMPLAINT");
            case ALLEGATION -> tone(judgement, Task.ALLEGATION, Dimension.COMPLAINT, "REPORT");
            case HARM -> tone(judgement, Task.HARM, Dimension.SUBJECT, "HARM");
            case ANGER -> tone(judgement, Task.ANGER, Dimension.TONE, "NEGATIVE");
        };
    }

    private Explained tone(Judgement judgement, Task task, Dimension dimension, String words) {
        return switch (judgement.by()) {
            case RULE -> new Explained(judgement, terms(dimension, words));
            case MODEL -> new Explained(judgement, features(task, Task.YES));
            case NOBODY -> new Explained(judgement, List.of());
        };
    }

    private Explained explained(Judgement judgement, Task task, Dimension dimension, @Nullable String words) {
        return switch (judgement.by()) {
            case RULE -> new Explained(judgement, terms(dimension, String.valueOf(words)));
            case MODEL -> new Explained(judgement, features(task, String.valueOf(judgement.value())));
            case NOBODY -> new Explained(judgement, List.of());
        };
    }

    private List<Reason> features(Task task, String label) {
        return model == null ? List.of() : model.reasons(whole, hits::flags, task, label);
    }

    private List<Reason> terms(Dimension dimension, String value) {
        Predicate<Found> ofValue = found -> found.value().equals(value);
        return hits.of(dimension).stream()
                .filter(ofValue)
                .sorted(Comparator.comparingInt(Found::weight).reversed().thenComparing(Found::start))
                .limit(MOST)
                .map(found -> new Reason(whole.substring(found.start(), found.end()), found.start(), found.weight()))
                .toList();
    }
}
