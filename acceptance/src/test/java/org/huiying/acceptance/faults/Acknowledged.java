package org.huiying.acceptance.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiying.acceptance.faults.Ledger.Fate;
import org.huiying.acceptance.faults.Ledger.Kind;
import org.huiying.acceptance.faults.Ledger.Line;

/** What the sender was told, compared with what is there. */
final class Acknowledged {
    private final List<Line> lines;
    private final Map<String, Integer> rows = new HashMap<>();
    private final TreeSet<String> wrong = new TreeSet<>();

    private Acknowledged(List<Line> lines, Collection<String> rows) {
        this.lines = lines;
        rows.forEach(row -> this.rows.merge(row, 1, Integer::sum));
    }

    /**
     * Holds if what was acknowledged is there once, what was refused is not, what is unknown is there once at most, there
     * is nothing else, and something was acknowledged at all.
     */
    static Check compared(String name, Collection<Line> fates, Kind kind, Collection<String> rows) {
        var ofKind = fates.stream().filter(line -> line.kind() == kind).toList();
        return new Acknowledged(ofKind, rows).check(name, rows.size());
    }

    private Check check(String name, int found) {
        var acknowledged = items(Fate.ACKNOWLEDGED);
        var unknown = items(Fate.UNKNOWN);
        var refused = items(Fate.REFUSED);
        if (acknowledged.isEmpty()) {
            wrong.add("nothing was acknowledged");
        }
        acknowledged.stream().filter(item -> !rows.containsKey(item)).forEach(item -> wrong.add("LOST " + item));
        refused.stream().filter(rows::containsKey).forEach(item -> wrong.add("refused " + item));
        rows.forEach((item, times) -> {
            if (times > 1) {
                wrong.add("doubled " + item);
            }
        });
        var known = new HashSet<String>();
        lines.forEach(line -> known.addAll(line.items()));
        rows.keySet().stream().filter(row -> !known.contains(row)).forEach(row -> wrong.add("phantom " + row));
        var check = Check.none(name, found, wrong);
        return new Check(
                name,
                check.holds(),
                "%d acknowledged, %d unknown of which %d are there, %d refused; %s"
                        .formatted(
                                acknowledged.size(),
                                unknown.size(),
                                unknown.stream().filter(rows::containsKey).count(),
                                refused.size(),
                                check.found()));
    }

    private List<String> items(Fate fate) {
        return lines.stream()
                .filter(line -> line.fate() == fate)
                .flatMap(line -> line.items().stream())
                .collect(Collectors.toList());
    }
}
