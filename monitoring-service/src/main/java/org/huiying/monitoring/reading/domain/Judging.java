package org.huiying.monitoring.reading.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.monitoring.Judgement;
import org.huiying.contracts.monitoring.Judgements;
import org.huiying.contracts.vocabulary.Judge;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.contracts.vocabulary.Tone;
import org.huiying.monitoring.reading.domain.judging.Answer;
import org.huiying.monitoring.reading.domain.judging.Scores;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.jspecify.annotations.Nullable;

/** Lets rules judge where their words are clear, else the model where it is sure, else nobody. */
final class Judging {

    /** So much must the words of one area weigh, and so much more than those of any other, to need no model. */
    private static final int CLEAR_AREA = 4;

    /** From here on the words of tone alone make a text negative. */
    private static final double CLEAR_NEGATIVITY = 0.5;

    /** How sure a word is that merely stands there. */
    private static final double NAMED = 0.5;

    private static final Answer NO_MODEL = new Answer(Task.NONE, 0, false);

    private final Classifier words;
    private final String wordsVersion;
    private final @Nullable Scores scores;
    private final String modelVersion;

    Judging(Classifier words, String wordsVersion, @Nullable Scores scores, String modelVersion) {
        this.words = words;
        this.wordsVersion = wordsVersion;
        this.scores = scores;
        this.modelVersion = modelVersion;
    }

    Judgements all() {
        return new Judgements(area(), complaintType(), negative(), tones());
    }

    private Judgement area() {
        var ranked = words.areas().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> b - a))
                .toList();
        var first = ranked.isEmpty() ? 0 : ranked.getFirst().getValue();
        var lead = first - (ranked.size() > 1 ? ranked.get(1).getValue() : 0);
        return lead >= CLEAR_AREA ? rule(ranked.getFirst().getKey().name(), lead / (lead + 2.0)) : model(Task.AREA);
    }

    private Judgement complaintType() {
        return scores == null
                ? words.namedComplaint()
                        .map(type -> rule(type.name(), NAMED))
                        .orElseGet(() -> model(Task.COMPLAINT_TYPE))
                : model(Task.COMPLAINT_TYPE);
    }

    private Judgement negative() {
        var negativity = words.negativity();
        if (negativity >= CLEAR_NEGATIVITY) {
            return rule(Task.YES, negativity);
        }
        return words.onlyPraises() ? rule(Answer.NO, 1 - negativity) : model(Task.NEGATIVE);
    }

    /** The model hears tones; without one, words name all but anger. */
    private List<Judgement> tones() {
        var tones = new ArrayList<Judgement>();
        for (var task : Task.TONES) {
            if (scores == null && isNamed(Tone.valueOf(task.name()))) {
                tones.add(rule(task.name(), NAMED));
            } else if (scores != null) {
                var judged = model(task);
                if (Task.YES.equals(judged.value())) {
                    tones.add(new Judgement(task.name(), judged.by(), judged.version(), judged.score()));
                }
            }
        }
        return tones;
    }

    private boolean isNamed(Tone tone) {
        return switch (tone) {
            case HARM -> words.subject() == Subject.HARM;
            case ALLEGATION -> words.alleges();
            case COMPLAINT -> words.complains();
            case ANGER -> false;
        };
    }

    private Judgement rule(String value, double score) {
        return new Judgement(value, Judge.RULE, wordsVersion, rounded(score));
    }

    private Judgement model(Task task) {
        var answer = scores == null ? NO_MODEL : scores.answer(task);
        return answer.sure()
                ? new Judgement(answer.label(), Judge.MODEL, modelVersion, rounded(answer.probability()))
                : new Judgement(null, Judge.NOBODY, modelVersion, rounded(answer.probability()));
    }

    private static double rounded(double score) {
        return Math.round(score * 100) / 100.0;
    }
}
