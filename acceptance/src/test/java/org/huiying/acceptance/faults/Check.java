package org.huiying.acceptance.faults;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** One thing that must hold, and what was found. */
public record Check(String name, boolean holds, String found) {
    private static final int SHOWN = 5;

    /** Holds if nothing is in the way; {@code counted} says over how many that was looked. */
    public static Check none(String name, long counted, Collection<String> inTheWay) {
        return new Check(
                name, inTheWay.isEmpty(), counted + " looked at, " + inTheWay.size() + " wrong" + some(inTheWay));
    }

    /** Holds if both sides have the same members. */
    public static Check same(String name, Collection<String> expected, Collection<String> found) {
        var missing = new TreeSet<>(expected);
        missing.removeAll(found);
        var extra = new TreeSet<>(found);
        extra.removeAll(expected);
        boolean doubled = found.size() != new TreeSet<>(found).size();
        return new Check(
                name,
                missing.isEmpty() && extra.isEmpty() && !doubled,
                found.size() + " found, " + missing.size() + " missing" + some(missing) + ", " + extra.size()
                        + " too many" + some(extra) + (doubled ? ", some twice" : ""));
    }

    private static String some(Collection<String> all) {
        return all.isEmpty() ? "" : " " + List.copyOf(all).subList(0, Math.min(SHOWN, all.size()));
    }

    @Override
    public String toString() {
        return "  %-4s %-58s %s".formatted(holds ? "ok" : "FAIL", name, found);
    }
}
