package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.detection.domain.HeatRules;
import org.jspecify.annotations.Nullable;

/** What is counted of mentions: sums only, from which any mention can be taken out again. */
public final class Tally {

    /** Names of one kind; later ones are not counted. */
    private static final int NAMES = 50;

    private long mentions;
    private long copies;
    private long negatives;
    private long views;
    private long anonymous;
    private TreeMap<String, Integer> townships = new TreeMap<>();
    private TreeMap<String, Integer> institutions = new TreeMap<>();
    private TreeMap<String, Integer> platforms = new TreeMap<>();
    private Authors writers = new Authors();
    private TreeMap<MediaLevel, Integer> levels = new TreeMap<>();
    private TreeMap<Subject, Integer> subjects = new TreeMap<>();
    private TreeMap<RealWorld, Integer> realWorlds = new TreeMap<>();
    private Buckets buckets = new Buckets();
    private Heat heat = new Heat();

    public void add(Member member, Instant now, HeatRules rules) {
        count(member, 1);
        heat.add(member, now, rules);
        buckets.add(member.seenAt(), member.isCopy());
    }

    /** What a mention counted goes; the heat that it gave cools away by itself. */
    public void remove(Member member) {
        count(member, -1);
        buckets.remove(member.seenAt(), member.isCopy());
    }

    public void measured(Member before, Counters now, Instant at, HeatRules rules) {
        views += now.views() - before.counters().views();
        heat.measured(before, now, at, rules);
    }

    private void count(Member m, int sign) {
        var said = m.said();
        mentions += m.isCopy() ? 0 : sign;
        copies += m.isCopy() ? sign : 0;
        negatives += said.negative() ? sign : 0;
        views += sign * m.counters().views();
        count(townships, said.township(), sign);
        said.institutions().forEach(i -> count(institutions, i, sign));
        count(platforms, said.platform(), sign);
        count(levels, said.level(), sign);
        count(subjects, said.subject(), sign);
        count(realWorlds, said.realWorld(), sign);
        if (said.author() == null) {
            anonymous += m.isCopy() ? 0 : sign;
        } else if (sign > 0) {
            writers.add(said.author());
        } else {
            writers.remove(said.author());
        }
    }

    private static <K> void count(Map<K, Integer> counts, @Nullable K what, int sign) {
        if (what != null && (counts.size() < NAMES || counts.containsKey(what))) {
            var left = counts.getOrDefault(what, 0) + sign;
            if (left > 0) {
                counts.put(what, left);
            } else {
                counts.remove(what);
            }
        }
    }

    /** The township that most mentions name, or null. */
    public @Nullable String township() {
        return townships.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    public Set<String> townships() {
        return townships.keySet();
    }

    public Set<String> institutions() {
        return institutions.keySet();
    }

    public long mentions() {
        return mentions;
    }

    public long copies() {
        return copies;
    }

    public Heat heat() {
        return heat;
    }

    /** Measures several tallies as one: those of a cluster, found at that time, and of all that were merged into it. */
    public record Group(Instant foundAt, Collection<Tally> tallies) {

        public long mentions() {
            return sum(t -> t.mentions);
        }

        public long copies() {
            return sum(t -> t.copies);
        }

        public long views() {
            return sum(t -> t.views);
        }

        public double negativeShare() {
            var all = mentions() + copies();
            return all == 0 ? 0 : (double) sum(t -> t.negatives) / all;
        }

        public int platforms() {
            return distinct(t -> t.platforms.keySet()).size();
        }

        /** Hashes that differ, and mentions whose source tells none. */
        public int authors() {
            return Authors.distinct(tallies.stream().map(t -> t.writers).toList()) + (int) sum(t -> t.anonymous);
        }

        /** The top of the ladder; overseas outlets stand just above social ones. */
        public MediaLevel highestLevel() {
            return distinct(t -> t.levels.keySet()).stream()
                    .max((a, b) -> Integer.compare(Ladder.rank(a), Ladder.rank(b)))
                    .orElse(MediaLevel.SOCIAL);
        }

        public Subject subject() {
            return distinct(t -> t.subjects.keySet()).stream()
                    .max(Subject::compareTo)
                    .orElse(Subject.QUESTION);
        }

        public RealWorld realWorld() {
            return distinct(t -> t.realWorlds.keySet()).stream()
                    .max(RealWorld::compareTo)
                    .orElse(RealWorld.NONE);
        }

        public double heat(Instant now, Duration halfLife) {
            return tallies.stream().mapToDouble(t -> t.heat.at(now, halfLife)).sum();
        }

        /** Mentions and copies of the window that ends now. */
        public long counted(Instant now, Duration window) {
            var sum = 0L;
            for (var tally : tallies) {
                sum += tally.buckets.all(now, window);
            }
            return sum;
        }

        public long countedMentions(Instant now, Duration window) {
            return sum(t -> t.buckets.mentions(now, window));
        }

        private long sum(ToLongFunction<Tally> part) {
            return tallies.stream().mapToLong(part).sum();
        }

        private <T> Set<T> distinct(Function<Tally, Set<T>> part) {
            var all = new HashSet<T>();
            tallies.forEach(t -> all.addAll(part.apply(t)));
            return all;
        }
    }
}
