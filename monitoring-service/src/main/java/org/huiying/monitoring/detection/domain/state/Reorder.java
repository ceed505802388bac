package org.huiying.monitoring.detection.domain.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the mentions of an area back into the order of their numbers, for the log may stutter: next number: take; lower:
 * drop; higher: hold until the gap is filled, or until too many wait and the gap is given up.
 */
public final class Reorder {

    /** A mention as it came, unread. */
    public record Held(long epoch, long number, String type, String body, Map<String, String> headers) {}

    private long epoch;
    private long number;
    private TreeMap<Long, Held> waiting = new TreeMap<>();

    /** What can be taken now, in order. */
    public List<Held> offer(Held next, int limit) {
        if (next.epoch() < epoch || (next.epoch() == epoch && next.number() <= number)) {
            return List.of();
        }
        var ready = new ArrayList<Held>();
        if (next.epoch() > epoch) {
            ready.addAll(giveUp());
            epoch = next.epoch();
            number = 0;
        }
        waiting.put(next.number(), next);
        drain(ready);
        if (waiting.size() > limit) {
            ready.addAll(skipGap());
        }
        return ready;
    }

    /** Gives up the first gap and takes what stands behind it, to the next one. */
    public List<Held> skipGap() {
        var ready = new ArrayList<Held>();
        if (!waiting.isEmpty()) {
            number = waiting.firstKey() - 1;
            drain(ready);
        }
        return ready;
    }

    private List<Held> giveUp() {
        var all = List.copyOf(waiting.values());
        waiting.clear();
        return all;
    }

    private void drain(List<Held> ready) {
        while (!waiting.isEmpty() && waiting.firstKey() == number + 1) {
            var first = waiting.pollFirstEntry();
            number = first.getKey();
            ready.add(first.getValue());
        }
    }

    public boolean isWaiting() {
        return !waiting.isEmpty();
    }

    public long epoch() {
        return epoch;
    }

    public long number() {
        return number;
    }
}
