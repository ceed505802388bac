package org.huiying.monitoring.reading.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.huiying.monitoring.detection.domain.text.TermTable;
import org.huiying.monitoring.reading.Versions;
import org.jspecify.annotations.Nullable;

/**
 * All samples of a folder, in the order of files and lines; of equal texts the last counts, so that a correction
 * outdoes what was there.
 *
 * @param id id of what the files say
 */
record Samples(List<Sample> all, String id) {

    Samples {
        all = List.copyOf(all);
    }

    /** @param corrections a further file of the same form, or null */
    static Samples read(Path folder, @Nullable Path corrections) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : files(folder)) {
            lines.addAll(lines(file));
        }
        if (corrections != null) {
            lines.addAll(lines(corrections));
        }
        var byText = new LinkedHashMap<String, Sample>();
        for (var line : lines) {
            var sample = Sample.parse(line);
            byText.put(sample.text(), sample);
        }
        return new Samples(
                List.copyOf(byText.values()),
                Versions.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    List<Sample> heldOut() {
        return all.stream().filter(Sample::isHeldOut).toList();
    }

    /** How many posts have each term, of those that may be trained with. */
    String terms() {
        var table = new TermTable();
        training().forEach(sample -> table.add(sample.area(), sample.text()));
        return table.text();
    }

    List<Sample> training() {
        return all.stream().filter(sample -> !sample.isHeldOut()).toList();
    }
}
