package org.huiying.response.statement.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The difference of two texts: line by line first, then letter by letter where lines changed. */
final class VersionDiff {

    /** What happened to a piece of text. */
    enum Change {
        EQUAL,
        INSERT,
        DELETE
    }

    /** A piece of text that stayed, came or went. */
    record Chunk(Change change, String text) {}

    /** Longer changed stretches are shown whole: letters would cost too much and explain too little. */
    private static final int LETTERS = 1500;

    private VersionDiff() {}

    static List<Chunk> of(String from, String to) {
        return joined(chunks(lines(from), lines(to), VersionDiff::changedLines));
    }

    private static List<Chunk> changedLines(String from, String to) {
        return from.length() > LETTERS || to.length() > LETTERS
                ? replaced(from, to)
                : chunks(letters(from), letters(to), VersionDiff::replaced);
    }

    private static List<Chunk> chunks(
            List<String> from, List<String> to, BiFunction<String, String, List<Chunk>> changed) {
        var chunks = new ArrayList<Chunk>();
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to, true).getDeltas()) {
            var source = String.join("", delta.getSource().getLines());
            var target = String.join("", delta.getTarget().getLines());
            switch (delta.getType()) {
                case EQUAL -> chunks.add(new Chunk(Change.EQUAL, source));
                case INSERT -> chunks.add(new Chunk(Change.INSERT, target));
                case DELETE -> chunks.add(new Chunk(Change.DELETE, source));
                case CHANGE -> chunks.addAll(changed.apply(source, target));
            }
        }
        return chunks;
    }

    private static List<Chunk> replaced(String from, String to) {
        return List.of(new Chunk(Change.DELETE, from), new Chunk(Change.INSERT, to));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)"));
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<Chunk> joined(List<Chunk> chunks) {
        var joined = new ArrayList<Chunk>();
        for (var chunk : chunks) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (chunk.text().isEmpty()) {
                continue;
            }
            if (last != null && last.change() == chunk.change()) {
                joined.set(joined.size() - 1, new Chunk(last.change(), last.text() + chunk.text()));
            } else {
                joined.add(chunk);
            }
        }
        return joined;
    }
}
