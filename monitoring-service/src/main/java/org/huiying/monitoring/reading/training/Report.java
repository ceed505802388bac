package org.huiying.monitoring.reading.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huiying.contracts.vocabulary.Judge;
import org.huiying.monitoring.reading.domain.judging.Calibration;
import org.huiying.monitoring.reading.domain.judging.Model;
import org.huiying.monitoring.reading.domain.judging.Task;

/** Writes what came of a training as Markdown. */
final class Report {

    private static final int WORST = 10;

    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(Samples samples, Model model, int bytes, Map<Task, Confusion> validated, Evaluation heldOut) {
        var report = new Report();
        report.line(
                "Model `%s`, %d features, %d bytes, made from the samples `%s`: %d texts, of them %d for training and %d held out.",
                model.version(),
                model.weights().size(),
                bytes,
                samples.id(),
                samples.all().size(),
                samples.training().size(),
                samples.heldOut().size());
        report.summary(validated, heldOut);
        report.abstention(model, heldOut);
        for (var task : List.of(Task.AREA, Task.COMPLAINT_TYPE)) {
            report.labels(task, heldOut.model(task));
            report.confusion(task, heldOut.model(task));
        }
        report.worst(heldOut);
        return report.text.toString();
    }

    private void summary(Map<Task, Confusion> validated, Evaluation heldOut) {
        heading("Figures");
        line("Macro-F1 of area and kind, F1 of *yes* of the others; everything is made to answer.");
        line("");
        line(
                "| | words alone, held out | model, cross-validated | model, held out | as the service answers, held out |");
        line("|---|---|---|---|---|");
        for (var task : Task.values()) {
            line(
                    "| %s | %.3f | %.3f | %.3f | %.3f |",
                    name(task),
                    figure(task, heldOut.words(task)),
                    figure(task, validated.getOrDefault(task, new Confusion(List.of()))),
                    figure(task, heldOut.model(task)),
                    figure(task, heldOut.service(task)));
        }
    }

    static double figure(Task task, Confusion confusion) {
        return task.isBinary() ? confusion.f1(Task.YES) : confusion.macroF1();
    }

    private void abstention(Model model, Evaluation heldOut) {
        heading("Abstention");
        line("Of %d held-out texts, who judged how many and how many of those rightly.", heldOut.size());
        line("");
        line("| | sure from | rules: judged, right | model: judged, right | together: judged, right |");
        line("|---|---|---|---|---|");
        for (var task : List.of(Task.AREA, Task.COMPLAINT_TYPE, Task.NEGATIVE)) {
            line(
                    "| %s | %s | %s | %s | %s |",
                    name(task),
                    sure(model.calibration(task)),
                    given(heldOut.judged(task, Optional.of(Judge.RULE))),
                    given(heldOut.judged(task, Optional.of(Judge.MODEL))),
                    given(heldOut.judged(task, Optional.empty())));
        }
    }

    private static String sure(Calibration calibration) {
        return calibration.sure() > 1000 ? "never" : format("%.2f", calibration.sure() / 1000.0);
    }

    private static String given(Evaluation.Given given) {
        return format("%.0f%%, %.0f%%", 100 * given.coverage(), 100 * given.accuracy());
    }

    private void labels(Task task, Confusion confusion) {
        heading(format("%s by label (model, held out)", name(task)));
        line("| | texts | precision | recall | F1 |");
        line("|---|---|---|---|---|");
        for (var label : confusion.labels()) {
            line(
                    "| %s | %d | %.2f | %.2f | %.2f |",
                    label,
                    confusion.having(label),
                    confusion.precision(label),
                    confusion.recall(label),
                    confusion.f1(label));
        }
    }

    private void confusion(Task task, Confusion confusion) {
        heading(format("Confusion of %s (model, held out)", name(task).toLowerCase(Locale.ROOT)));
        line("Rows are the truth, columns what the model said, in the same order.");
        line("");
        var labels = confusion.labels();
        line(
                "| |" + " %s |".repeat(labels.size()),
                labels.stream().map(Report::brief).toArray());
        line("|---|" + "---|".repeat(labels.size()));
        for (var truth : labels) {
            var row = new StringBuilder("| ").append(truth).append(" |");
            for (var answer : labels) {
                var count = confusion.count(truth, answer);
                row.append(' ').append(count == 0 ? "" : count).append(" |");
            }
            line("%s", row);
        }
    }

    private void worst(Evaluation heldOut) {
        heading("The ten worst errors of area");
        line("Held-out texts of whose wrong area the model was surest.");
        line("");
        line("| truth | model | how sure | text |");
        line("|---|---|---|---|");
        for (var miss : heldOut.worst(Task.AREA, WORST)) {
            line(
                    "| %s | %s | %.2f | %s |",
                    miss.sample().area(),
                    miss.answer(),
                    miss.probability(),
                    miss.sample().text().replace("|", "\\|"));
        }
    }

    static String name(Task task) {
        var words = task.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Task.TONES.contains(task)
                ? "tone: " + words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String brief(String label) {
        return label.substring(0, Math.min(4, label.length())).toLowerCase(Locale.ROOT);
    }

    private void heading(String heading) {
        line("");
        line("#### %s", heading);
        line("");
    }

    private void line(String format, Object... args) {
        text.append(format(format, args)).append('\n');
    }

    private static String format(String format, Object... args) {
        return args.length == 0 ? format : String.format(Locale.ROOT, format, args);
    }
}
