package org.huiying.monitoring.reading.domain.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all occurrences of many terms in one pass (Aho-Corasick). Case of Latin letters does not matter. Immutable and
 * thread-safe; time grows with the text and the hits only.
 */
public final class Automaton {

    /** Takes a hit. */
    @FunctionalInterface
    public interface HitConsumer {
        void hit(int term, int start, int end);
    }

    private static final int ROOT = 0;

    private final List<String> terms;
    private final boolean[] known = new boolean[Character.MAX_VALUE + 1];

    /** Most characters of a text begin no term or fall back to the beginning: that step is looked up directly. */
    private final int[] fromRoot = new int[Character.MAX_VALUE + 1];

    private long[] edgeKeys = new long[1024];
    private int[] edgeTargets = new int[1024];
    private int edges;
    private int[] fail = new int[256];
    private int[] termAt = new int[256];
    private int[] nextOutput = new int[256];
    private int states = 1;

    private Automaton(List<String> terms) {
        this.terms = List.copyOf(terms);
        Arrays.fill(edgeKeys, -1);
        Arrays.fill(termAt, -1);
    }

    /** Term number i is the i-th of the list; empty terms never match, of equal terms the first counts. */
    public static Automaton of(List<String> terms) {
        var automaton = new Automaton(terms);
        for (var i = 0; i < terms.size(); i++) {
            automaton.insert(terms.get(i), i);
        }
        automaton.link();
        return automaton;
    }

    public String term(int number) {
        return terms.get(number);
    }

    /** Tells every occurrence, overlapping ones too, in the order of their ends. */
    public void scan(CharSequence text, HitConsumer consumer) {
        var state = ROOT;
        for (var i = 0; i < text.length(); i++) {
            var c = Character.toLowerCase(text.charAt(i));
            if (!known[c]) {
                state = ROOT;
                continue;
            }
            state = step(state, c);
            for (var out = termAt[state] >= 0 ? state : nextOutput[state]; out != ROOT; out = nextOutput[out]) {
                var term = termAt[out];
                consumer.hit(term, i + 1 - terms.get(term).length(), i + 1);
            }
        }
    }

    /** All occurrences in the order of their ends. */
    public List<TermHit> find(CharSequence text) {
        var hits = new ArrayList<TermHit>();
        scan(text, (term, start, end) -> hits.add(new TermHit(term, start, end)));
        return hits;
    }

    private int step(int from, char c) {
        var state = from;
        while (state != ROOT) {
            var target = target(state, c);
            if (target >= 0) {
                return target;
            }
            state = fail[state];
        }
        return fromRoot[c];
    }

    private void insert(String term, int number) {
        var state = ROOT;
        for (var i = 0; i < term.length(); i++) {
            var c = Character.toLowerCase(term.charAt(i));
            known[c] = true;
            var target = target(state, c);
            if (target < 0) {
                target = newState();
                connect(state, c, target);
                if (state == ROOT) {
                    fromRoot[c] = target;
                }
            }
            state = target;
        }
        if (state != ROOT && termAt[state] < 0) {
            termAt[state] = number;
        }
    }

    private int newState() {
        if (states == fail.length) {
            var old = fail.length;
            fail = Arrays.copyOf(fail, old * 2);
            nextOutput = Arrays.copyOf(nextOutput, old * 2);
            termAt = Arrays.copyOf(termAt, old * 2);
            Arrays.fill(termAt, old, old * 2, -1);
        }
        return states++;
    }

    /** Breadth first, so that the failure of a shorter prefix is known before it is needed. */
    private void link() {
        var children = new ArrayList<List<Long>>();
        for (var i = 0; i < states; i++) {
            children.add(new ArrayList<>());
        }
        for (var slot = 0; slot < edgeKeys.length; slot++) {
            if (edgeKeys[slot] >= 0) {
                children.get((int) (edgeKeys[slot] >> 16)).add(edgeKeys[slot]);
            }
        }
        var queue = new ArrayDeque<Integer>(List.of(ROOT));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (var edge : children.get(state)) {
                var child = target(state, (char) (edge & 0xFFFF));
                fail[child] = state == ROOT ? ROOT : step(fail[state], (char) (edge & 0xFFFF));
                nextOutput[child] = termAt[fail[child]] >= 0 ? fail[child] : nextOutput[fail[child]];
                queue.add(child);
            }
        }
    }

    private int target(int state, char c) {
        var key = ((long) state << 16) | c;
        for (var slot = slot(key, edgeKeys.length); edgeKeys[slot] >= 0; slot = (slot + 1) & (edgeKeys.length - 1)) {
            if (edgeKeys[slot] == key) {
                return edgeTargets[slot];
            }
        }
        return -1;
    }

    private void connect(int state, char c, int target) {
        if (++edges * 2 > edgeKeys.length) {
            grow();
        }
        put(((long) state << 16) | c, target);
    }

    private void put(long key, int target) {
        var slot = slot(key, edgeKeys.length);
        while (edgeKeys[slot] >= 0) {
            slot = (slot + 1) & (edgeKeys.length - 1);
        }
        edgeKeys[slot] = key;
        edgeTargets[slot] = target;
    }

    private void grow() {
        var keys = edgeKeys;
        var targets = edgeTargets;
        edgeKeys = new long[keys.length * 2];
        edgeTargets = new int[keys.length * 2];
        Arrays.fill(edgeKeys, -1);
        for (var i = 0; i < keys.length; i++) {
            if (keys[i] >= 0) {
                put(keys[i], targets[i]);
            }
        }
    }

    private static int slot(long key, int size) {
        var mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 40) & (size - 1);
    }
}
