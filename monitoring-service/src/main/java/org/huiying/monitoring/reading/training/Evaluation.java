package org.huiying.monitoring.reading.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.contracts.monitoring.Judgement;
import org.huiying.contracts.vocabulary.Judge;
import org.huiying.monitoring.reading.WordLists;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.monitoring.reading.domain.judging.Answer;
import org.huiying.monitoring.reading.domain.judging.Model;
import org.huiying.monitoring.reading.domain.judging.Task;

/** Judges samples that no training has seen, in every way that the service can. */
final class Evaluation {

    /** What came of those that were judged at all. */
    record Given(int given, int right, int all) {

        double coverage() {
            return all == 0 ? 0 : (double) given / all;
        }

        double accuracy() {
            return given == 0 ? 0 : (double) right / given;
        }
    }

    /** A judgement of the model that was wrong, and how sure it was. */
    record Miss(Sample sample, String answer, double probability) {}

    private final List<Sample> samples;
    private final List<Reading> readings;
    private final List<Reading> byRules;
    private final Map<Task, List<Answer>> answers = new EnumMap<>(Task.class);

    Evaluation(List<Sample> samples, Model model) {
        this.samples = List.copyOf(samples);
        var words = WordLists.words();
        var reader = new Reader(words, Optional.of(model));
        var rules = new Reader(words, Optional.empty());
        readings = samples.stream().map(s -> reader.read(null, s.text())).toList();
        byRules = samples.stream().map(s -> rules.read(null, s.text())).toList();
        for (var task : Task.values()) {
            answers.put(
                    task,
                    readings.stream()
                            .map(r -> model.score(reader.features(r.whole())).answer(task))
                            .toList());
        }
    }

    int size() {
        return samples.size();
    }

    private List<Answer> answers(Task task) {
        return answers.getOrDefault(task, List.of());
    }

    /** The model alone, made to answer. */
    Confusion model(Task task) {
        var confusion = new Confusion(Labels.all(task));
        for (var i = 0; i < samples.size(); i++) {
            confusion.add(truth(i, task), answers(task).get(i).label());
        }
        return confusion;
    }

    /** The words alone, made to answer. */
    Confusion words(Task task) {
        var confusion = new Confusion(Labels.all(task));
        for (var i = 0; i < samples.size(); i++) {
            confusion.add(truth(i, task), answer(byRules.get(i), task));
        }
        return confusion;
    }

    /** What the service does: rules, model, and where nobody was sure the words. */
    Confusion service(Task task) {
        var confusion = new Confusion(Labels.all(task));
        for (var i = 0; i < samples.size(); i++) {
            confusion.add(truth(i, task), answer(readings.get(i), task));
        }
        return confusion;
    }

    private static String answer(Reading reading, Task task) {
        return switch (task) {
            case AREA -> reading.area().map(Enum::name).orElse(Task.NONE);
            case COMPLAINT_TYPE -> {
                var judged = reading.judgements().complaintType().value();
                yield judged == null ? reading.complaintType().name() : judged;
            }
            case NEGATIVE -> reading.negativity() >= 0.5 ? Task.YES : Answer.NO;
            case COMPLAINT, ALLEGATION, HARM, ANGER ->
                reading.judgements().tones().stream()
                                .anyMatch(tone -> task.name().equals(tone.value()))
                        ? Task.YES
                        : Answer.NO;
        };
    }

    /** Of what was judged by this judge, or by anybody if none is named, how much was right. */
    Given judged(Task task, Optional<Judge> by) {
        var given = 0;
        var right = 0;
        for (var i = 0; i < samples.size(); i++) {
            var judgement = judgement(readings.get(i), task);
            if (by.map(judge -> judge == judgement.by()).orElse(judgement.by() != Judge.NOBODY)) {
                given++;
                right += truth(i, task).equals(judgement.value()) ? 1 : 0;
            }
        }
        return new Given(given, right, samples.size());
    }

    private static Judgement judgement(Reading reading, Task task) {
        var judgements = reading.judgements();
        return switch (task) {
            case AREA -> judgements.area();
            case COMPLAINT_TYPE -> judgements.complaintType();
            case NEGATIVE -> judgements.negative();
            case COMPLAINT, ALLEGATION, HARM, ANGER -> throw new IllegalArgumentException("a tone: " + task);
        };
    }

    /** The surest wrong answers of the model. */
    List<Miss> worst(Task task, int most) {
        var misses = new ArrayList<Miss>();
        for (var i = 0; i < samples.size(); i++) {
            var answer = answers(task).get(i);
            if (!answer.label().equals(truth(i, task))) {
                misses.add(new Miss(samples.get(i), answer.label(), answer.probability()));
            }
        }
        misses.sort(Comparator.comparingDouble(Miss::probability).reversed());
        return List.copyOf(misses.subList(0, Math.min(most, misses.size())));
    }

    private String truth(int at, Task task) {
        return Labels.name(task, samples.get(at).label(task));
    }
}
