package org.huiying.monitoring.watch.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.huiying.monitoring.reading.domain.terms.Automaton;
import org.jspecify.annotations.Nullable;

/** All watch topics in force, compiled into one automaton. Immutable: a change makes a new one. */
public final class CompiledTopics {

    private static final Set<String> CHAT = Set.of(Task.NONE, ComplaintType.SUGGESTION.name());

    private final long version;
    private final Automaton automaton;
    private final List<CompiledTopic> topics;
    private final Map<Integer, List<CompiledTopic>> byTrigger = new HashMap<>();
    private final List<CompiledTopic> byPattern;
    private final Map<UUID, WatchTopic> asleep = new HashMap<>();

    private CompiledTopics(long version, Automaton automaton, List<CompiledTopic> topics) {
        this.version = version;
        this.automaton = automaton;
        this.topics = topics;
        this.byPattern = topics.stream().filter(CompiledTopic::hasPatterns).toList();
        for (var topic : topics) {
            if (topic.topic().snooze() != null) {
                asleep.put(topic.topic().id(), topic.topic());
            }
            for (var term : topic.triggers()) {
                byTrigger.computeIfAbsent(term, _ -> new ArrayList<>()).add(topic);
            }
        }
    }

    /** Compiles the enabled ones of the topics; refuses a wrong regular expression. */
    public static CompiledTopics compile(long version, Collection<WatchTopic> topics, PatternCompiler compiler) {
        var numbers = new LinkedHashMap<String, Integer>();
        var compiled = topics.stream()
                .filter(WatchTopic::enabled)
                .sorted(Comparator.comparing(WatchTopic::name))
                .map(topic ->
                        new CompiledTopic(topic, term -> numbers.computeIfAbsent(term, _ -> numbers.size()), compiler))
                .toList();
        return new CompiledTopics(version, Automaton.of(List.copyOf(numbers.keySet())), compiled);
    }

    public long version() {
        return version;
    }

    /** The topics that match a normalised and masked text, with their evidence, in the order of their names. */
    public List<TopicMatch> match(String text) {
        return matched(text).entrySet().stream().map(Map.Entry::getValue).toList();
    }

    /**
     * Judges a mention as it is taken in.
     *
     * @param hint the area of its source, which decides among several
     * @param source where it was said: the county's own lines are about the county whatever they name
     * @param seenAt time of its intake: a topic that sleeps at that time matches, but raises nothing
     */
    public Verdict judge(Reading reading, @Nullable Area hint, SourceType source, Instant seenAt) {
        var verdict = judge(reading, hint, source);
        var matches = verdict.matches().stream()
                .map(match -> asleep.containsKey(match.topicId())
                        ? match.raising(Objects.requireNonNull(asleep.get(match.topicId()))
                                .raiseAt(seenAt))
                        : match)
                .toList();
        return new Verdict(verdict.area(), matches, version);
    }

    /** Judges a mention as if no topic slept; see {@link #judge(Reading, Area, SourceType, Instant)}. */
    public Verdict judge(Reading reading, @Nullable Area hint, SourceType source) {
        var matched = reading.elsewhere() && !isLocal(source)
                ? new LinkedHashMap<CompiledTopic, TopicMatch>()
                : matched(reading.whole());
        matched.keySet()
                .removeIf(topic ->
                        topic.topic().rule().isWide() && (isForeign(topic, reading) || isChat(reading, source)));
        var area = matched.isEmpty() ? null : area(matched, reading, hint);
        if (area == null) {
            return new Verdict(hint == null ? reading.area().orElse(null) : hint, List.of(), version);
        }
        var matches = matched.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().topic().area() != area))
                .map(Map.Entry::getValue)
                .toList();
        return new Verdict(area, matches, version);
    }

    private Map<CompiledTopic, TopicMatch> matched(String text) {
        var hits = new TextHits(automaton, text);
        var candidates = new HashSet<>(byPattern);
        hits.terms().forEach(term -> candidates.addAll(byTrigger.getOrDefault(term, List.of())));
        var matched = new LinkedHashMap<CompiledTopic, TopicMatch>();
        if (!candidates.isEmpty()) {
            topics.stream()
                    .filter(candidates::contains)
                    .forEach(topic -> topic.match(text, hits).ifPresent(match -> matched.put(topic, match)));
        }
        return matched;
    }

    /** A single word of a field counts for nothing in a text that was judged to be about no matter of the bureau. */
    private static boolean isForeign(CompiledTopic topic, Reading reading) {
        var judged = reading.judgements().area().value();
        return Task.NONE.equals(judged)
                || (Area.OTHER_DEPARTMENT.name().equals(judged) && topic.topic().area() != Area.OTHER_DEPARTMENT);
    }

    /** In public talk, a word of a field counts only where somebody reproaches, asks or pleads; praise and chat do not. */
    private static boolean isChat(Reading reading, SourceType source) {
        var kind = reading.judgements().complaintType().value();
        return switch (source) {
            case SOCIAL, FORUM, SHORT_VIDEO ->
                !Task.YES.equals(reading.judgements().negative().value()) && (kind == null || CHAT.contains(kind));
            case NEWS, HOTLINE, MANUAL, NOTICE -> false;
        };
    }

    private static boolean isLocal(SourceType source) {
        return switch (source) {
            case HOTLINE, MANUAL, NOTICE -> true;
            case SOCIAL, FORUM, SHORT_VIDEO, NEWS -> false;
        };
    }

    /** The area for which most speaks: terms found by its topics, and words of the lexicon; a grievance outweighs a field. */
    private static Area area(Map<CompiledTopic, TopicMatch> matched, Reading reading, @Nullable Area hint) {
        var scores = new EnumMap<Area, Double>(Area.class);
        var onlyWide =
                matched.keySet().stream().allMatch(topic -> topic.topic().rule().isWide());
        matched.forEach((topic, match) -> {
            if (onlyWide || !topic.topic().rule().isWide()) {
                var terms = match.hits().stream()
                        .map(TopicMatch.Hit::term)
                        .distinct()
                        .count();
                scores.merge(topic.topic().area(), 2.0 * terms, Math::max);
            }
        });
        scores.replaceAll((area, score) -> (score + reading.areas().getOrDefault(area, 0)) * weight(area));
        if (hint != null && scores.containsKey(hint)) {
            return hint;
        }
        return scores.entrySet().stream()
                .max(Map.Entry.<Area, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** A rumour stays a rumour whatever it is about; conduct and other departments step behind a subject of ours. */
    private static double weight(Area area) {
        return switch (area) {
            case RUMOUR -> 1.5;
            case CONDUCT, OTHER_DEPARTMENT -> 0.75;
            default -> 1;
        };
    }
}
