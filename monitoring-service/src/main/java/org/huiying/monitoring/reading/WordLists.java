package org.huiying.monitoring.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiying.monitoring.reading.domain.Elsewhere;
import org.huiying.monitoring.reading.domain.Gazetteer;
import org.huiying.monitoring.reading.domain.Lexicon;
import org.huiying.monitoring.reading.domain.Words;
import org.huiying.monitoring.reading.domain.masking.PersonWords;

/** Reads the shipped word lists: lines of fields between bars, comments behind a hash. */
public final class WordLists {

    private static final List<String> FILES =
            List.of("clues.txt", "elsewhere.txt", "gazetteer.txt", "lexicon.txt", "people.txt");

    private WordLists() {}

    /** All words, with the version of what the files say. */
    public static Words words() {
        return new Words(gazetteer(), elsewhere(), lexicon(), new PersonWords(groups("people.txt")), version());
    }

    private static String version() {
        return Versions.of(FILES.stream()
                .flatMap(file -> lines(file).stream())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Gazetteer gazetteer() {
        return new Gazetteer(rows("gazetteer.txt", 4).stream()
                .map(row -> new Gazetteer.Entry(
                        Gazetteer.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                        row.get(1),
                        row.get(2).isEmpty() ? null : row.get(2),
                        row.get(3).isEmpty() ? List.of() : List.of(row.get(3).split(","))))
                .toList());
    }

    private static Lexicon lexicon() {
        return new Lexicon(Stream.of("lexicon.txt", "clues.txt")
                .flatMap(file -> rows(file, 4).stream())
                .map(row -> new Lexicon.Group(
                        Lexicon.Dimension.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                        row.get(1),
                        Integer.parseInt(row.get(2)),
                        words(row.get(3))))
                .toList());
    }

    private static Elsewhere elsewhere() {
        var groups = groups("elsewhere.txt");
        return new Elsewhere(
                groups.getOrDefault("place", List.of()),
                groups.getOrDefault("before", List.of()),
                groups.getOrDefault("after", List.of()));
    }

    private static Map<String, List<String>> groups(String file) {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var row : rows(file, 2)) {
            groups.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).addAll(words(row.get(1)));
        }
        return groups;
    }

    private static List<String> words(String field) {
        return List.of(field.split(" +"));
    }

    private static List<List<String>> rows(String file, int fields) {
        return lines(file).stream().map(line -> row(file, line, fields)).toList();
    }

    private static List<String> lines(String file) {
        try (var in = WordLists.class.getResourceAsStream("/reading/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing word list " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String file, String line, int fields) {
        var row = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        if (row.size() != fields) {
            throw new IllegalStateException(file + ": not " + fields + " fields: " + line);
        }
        return row;
    }
}
