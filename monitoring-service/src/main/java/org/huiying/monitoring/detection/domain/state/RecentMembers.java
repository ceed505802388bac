package org.huiying.monitoring.detection.domain.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.huiying.monitoring.detection.domain.text.Fingerprint;
import org.huiying.monitoring.detection.domain.text.KnownTerms;

/**
 * Members of the window in which copies are looked for. Its content depends on the members alone and not on the order in
 * which they were added, so that it is the same after a restart.
 */
public final class RecentMembers {

    private final int limit;
    private final TreeMap<When, Member> all = new TreeMap<>();
    private final Map<UUID, When> byId = new HashMap<>();
    private final Map<UUID, TreeMap<When, Member>> byCluster = new HashMap<>();
    private final Map<Text, TreeSet<When>> byText = new HashMap<>();
    private final CopyIndex copies;

    private record Text(long hash, int letters, boolean exercise) {
        static Text of(Member member) {
            return new Text(member.print().hash(), member.print().letters(), member.exercise());
        }
    }

    /** @param limit how many of one cluster are compared */
    RecentMembers(int limit, KnownTerms known) {
        this.limit = limit;
        this.copies = new CopyIndex(known);
    }

    void add(Member member) {
        remove(member.id());
        var when = When.of(member);
        all.put(when, member);
        byId.put(member.id(), when);
        byCluster.computeIfAbsent(member.cluster(), _ -> new TreeMap<>()).put(when, member);
        if (!member.isCopy()) {
            byText.computeIfAbsent(Text.of(member), _ -> new TreeSet<>()).add(when);
            copies.add(member);
        }
    }

    void remove(UUID id) {
        var when = byId.remove(id);
        var member = when == null ? null : all.remove(when);
        if (when == null || member == null) {
            return;
        }
        byCluster.computeIfPresent(
                member.cluster(), (_, those) -> those.remove(when) != null && those.isEmpty() ? null : those);
        if (!member.isCopy()) {
            byText.computeIfPresent(
                    Text.of(member), (_, those) -> those.remove(when) && those.isEmpty() ? null : those);
            copies.remove(member);
        }
    }

    /** Takes out what is not after this moment. */
    List<Member> expire(Instant before) {
        var gone = new ArrayList<Member>();
        while (!all.isEmpty() && !all.firstKey().at().isAfter(before)) {
            gone.add(all.firstEntry().getValue());
            remove(all.firstKey().id());
        }
        return gone;
    }

    /** Takes out the oldest ones above the limit. */
    List<Member> shrink(UUID cluster) {
        var gone = new ArrayList<Member>();
        while (of(cluster).size() > limit) {
            var oldest = of(cluster).iterator().next();
            gone.add(oldest);
            remove(oldest.id());
        }
        return gone;
    }

    void forget(UUID cluster) {
        List.copyOf(of(cluster)).forEach(member -> remove(member.id()));
    }

    Collection<Member> of(UUID cluster) {
        return byCluster.getOrDefault(cluster, new TreeMap<>()).values();
    }

    Optional<Member> find(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(all::get);
    }

    /** The latest original with exactly these letters. */
    public Optional<Member> same(Fingerprint print, boolean exercise) {
        var those = byText.get(new Text(print.hash(), print.letters(), exercise));
        return those == null ? Optional.empty() : Optional.ofNullable(all.get(those.last()));
    }

    /** Originals that may have been copied. */
    public List<Member> similar(Fingerprint print) {
        return copies.candidates(print).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** How much a pair of characters tells here. */
    public double weight(String pairs, int at) {
        return copies.weight(pairs, at);
    }
}
