package org.huiying.monitoring.reading.training;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.monitoring.reading.ModelFile;
import org.huiying.monitoring.reading.WordLists;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.reading.domain.judging.Calibration;
import org.huiying.monitoring.reading.domain.judging.Task;

/**
 * Trains: {@code --samples DIR --out DIR [--terms FILE] [--corrections FILE] [--report FILE]}. FILE of {@code --terms} gets
 * the table by which detection knows what many posts say.
 */
final class Train {

    private static final String USAGE =
            "usage: --samples DIR --out DIR [--terms FILE] [--corrections FILE] [--report FILE]";
    private static final List<String> OPTIONS = List.of("--samples", "--out", "--terms", "--corrections", "--report");

    private Train() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var options = options(args);
        var samples = options.get("--samples");
        var folder = options.get("--out");
        if (samples == null || folder == null) {
            out.println(USAGE);
            System.exit(2);
            return;
        }
        var read = Samples.read(samples, options.get("--corrections"));
        var trained = train(read);
        Files.createDirectories(folder);
        Files.write(folder.resolve(Path.of(ModelFile.SHIPPED).getFileName()), trained.file());
        var terms = options.get("--terms");
        if (terms != null) {
            Files.writeString(terms, read.terms());
        }
        var report = options.get("--report");
        if (report != null) {
            Files.writeString(report, trained.report());
        }
        out.print(trained.report());
    }

    /** What was made: the file of the model, and what is to be said of it. */
    record Trained(byte[] file, String report) {}

    static Trained train(Samples samples) throws IOException {
        var words = WordLists.words();
        var trainer = new Trainer(new Reader(words, Optional.empty()));
        var validation = trainer.validate(samples.training());
        var calibrations = trainer.calibrations(validation);
        var file = ModelFile.write(trainer.weights(samples.training()), calibrations, samples.id(), words.version());
        var model = ModelFile.read(new ByteArrayInputStream(file)).model();
        var report = Report.of(
                samples,
                model,
                file.length,
                validated(validation, calibrations),
                new Evaluation(samples.heldOut(), model));
        return new Trained(file, report);
    }

    private static Map<Task, Confusion> validated(Trainer.Validation validation, Map<Task, Calibration> calibrations) {
        Map<Task, Confusion> validated = new EnumMap<>(Task.class);
        calibrations.forEach((task, calibration) -> {
            var confusion = new Confusion(Labels.all(task));
            var raw = validation.raw().getOrDefault(task, List.of());
            for (var i = 0; i < raw.size(); i++) {
                var truth = Labels.name(task, validation.samples().get(i).label(task));
                confusion.add(truth, calibration.answer(task, raw.get(i)).label());
            }
            validated.put(task, confusion);
        });
        return validated;
    }

    private static Map<String, Path> options(String... args) {
        var options = new LinkedHashMap<String, Path>();
        for (var i = 0; i + 1 < args.length; i += 2) {
            if (!OPTIONS.contains(args[i])) {
                return Map.of();
            }
            options.put(args[i], Path.of(args[i + 1]));
        }
        return args.length % 2 == 0 ? options : Map.of();
    }
}
