package org.huiying.monitoring.watch.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.monitoring.TopicMatch.Hit;
import org.huiying.monitoring.reading.domain.Normaliser;
import org.huiying.monitoring.reading.domain.terms.TermHit;
import org.jspecify.annotations.Nullable;

/** One topic with its words turned into numbers of terms. */
final class CompiledTopic {

    private static final int MOST_HITS = 20;

    private record Nearby(List<int[]> words, int within) {}

    private final WatchTopic topic;
    private final List<int[]> must;
    private final int[] any;
    private final int[] exclude;
    private final List<Nearby> near;
    private final List<PatternFinder> patterns;

    CompiledTopic(WatchTopic topic, ToIntFunction<String> number, PatternCompiler compiler) {
        var rule = topic.rule();
        this.topic = topic;
        must = rule.must().stream().map(word -> numbers(word, number)).toList();
        any = rule.any().stream()
                .flatMapToInt(word -> IntStream.of(numbers(word, number)))
                .toArray();
        exclude = rule.exclude().stream()
                .flatMapToInt(word -> IntStream.of(numbers(word, number)))
                .toArray();
        near = rule.near().stream()
                .map(one -> new Nearby(
                        one.words().stream().map(word -> numbers(word, number)).toList(), one.within()))
                .toList();
        patterns = rule.regex().stream().map(compiler::compile).toList();
    }

    WatchTopic topic() {
        return topic;
    }

    boolean hasPatterns() {
        return !patterns.isEmpty();
    }

    /** The terms of which at least one must be in a matching text; none where regular expressions alone decide. */
    int[] triggers() {
        if (!must.isEmpty()) {
            return must.getFirst();
        }
        return near.isEmpty() ? any : near.getFirst().words().getFirst();
    }

    /** The match with its evidence, or empty. */
    Optional<TopicMatch> match(String text, TextHits hits) {
        if (IntStream.of(exclude).anyMatch(hits::has) || !must.stream().allMatch(hits::hasAny)) {
            return Optional.empty();
        }
        var evidence = new LinkedHashSet<Hit>();
        var found = anyOrPattern(text, hits, evidence);
        for (var one : near) {
            found = found && nearby(one, hits, evidence);
        }
        if (!found) {
            return Optional.empty();
        }
        must.forEach(words -> evidence.addAll(hits.of(words)));
        return Optional.of(new TopicMatch(topic.id(), topic.name(), topic.version(), sorted(evidence), topic.raise()));
    }

    private boolean anyOrPattern(String text, TextHits hits, Collection<Hit> evidence) {
        if (any.length == 0 && patterns.isEmpty()) {
            return true;
        }
        var before = evidence.size();
        evidence.addAll(hits.of(any));
        patterns.forEach(pattern -> evidence.addAll(pattern.find(text)));
        return evidence.size() > before;
    }

    /** The first window that holds one of each, as short as the rule asks. */
    private static boolean nearby(Nearby near, TextHits hits, Collection<Hit> evidence) {
        var latest = new @Nullable TermHit[near.words().size()];
        for (var hit : hits.inOrder()) {
            for (var word = 0; word < latest.length; word++) {
                if (contains(near.words().get(word), hit.term())) {
                    latest[word] = hit;
                }
            }
            if (isClose(latest, near.within())) {
                for (var one : latest) {
                    if (one != null) {
                        evidence.add(hits.hit(one));
                    }
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isClose(@Nullable TermHit[] latest, int within) {
        var first = Integer.MAX_VALUE;
        var last = 0;
        for (var hit : latest) {
            if (hit == null) {
                return false;
            }
            first = Math.min(first, hit.end());
            last = Math.max(last, hit.start());
        }
        return last - first <= within;
    }

    private static boolean contains(int[] terms, int term) {
        for (var one : terms) {
            if (one == term) {
                return true;
            }
        }
        return false;
    }

    private static List<Hit> sorted(Collection<Hit> evidence) {
        var hits = new ArrayList<>(evidence);
        hits.sort(Comparator.comparingInt(Hit::offset).thenComparing(Hit::term));
        return List.copyOf(hits.subList(0, Math.min(MOST_HITS, hits.size())));
    }

    private int[] numbers(String word, ToIntFunction<String> number) {
        var words = new LinkedHashSet<String>();
        words.add(word);
        words.addAll(topic.rule().aliases().getOrDefault(word, List.of()));
        return words.stream().map(Normaliser::line).mapToInt(number).toArray();
    }
}
