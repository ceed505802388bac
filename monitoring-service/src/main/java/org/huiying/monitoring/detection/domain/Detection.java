package org.huiying.monitoring.detection.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.TrendState;
import org.huiying.monitoring.detection.domain.state.AreaRow;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.state.Member;
import org.huiying.monitoring.detection.domain.text.Fingerprint;
import org.huiying.monitoring.detection.domain.text.KnownTerms;
import org.huiying.monitoring.detection.domain.text.Terms;

/** One mention of an area at a time: fold it, let it join or found a cluster, measure, and say what was found. */
public final class Detection {

    private final DetectionRules rules;
    private final String version;
    private final Function<String, UUID> ids;

    /** @param ids gives each name the same id, at every replay */
    public Detection(DetectionRules rules, Function<String, UUID> ids) {
        this.rules = rules;
        this.version = rules.version();
        this.ids = ids;
    }

    /** Takes in a decision of people; it holds for the mentions after the one that it names. */
    public void decided(AreaState state, long epoch, ClusterControl control) {
        state.row().await(new AreaRow.Decided(epoch, control));
    }

    /** Applies the next event of the area: what it found, and what silence has changed elsewhere until then. */
    public List<FindingEvent> step(AreaState state, long epoch, long number, MentionEvent event) {
        var found = new ArrayList<FindingEvent>();
        apply(state, epoch, number, event).ifPresent(found::add);
        found.addAll(fallenQuiet(state, number));
        return found;
    }

    /** Most mentions find nothing that is news. */
    Optional<FindingEvent> apply(AreaState state, long epoch, long number, MentionEvent event) {
        state.passed(at(event));
        state.row().due(epoch, number - 1).forEach(d -> Deciding.apply(state, d.control(), rules));
        return switch (event) {
            case MentionCollected collected -> collected(state, number, collected);
            case MentionMeasured measured -> measured(state, number, measured);
            case MentionErased erased -> erased(state, number, erased);
        };
    }

    /** When the event happened, by the clock of the intake. */
    public static Instant at(MentionEvent event) {
        return switch (event) {
            case MentionCollected collected -> collected.seenAt();
            case MentionMeasured measured -> measured.seenAt();
            case MentionErased erased -> erased.erasedAt();
        };
    }

    private Optional<FindingEvent> collected(AreaState state, long number, MentionCollected mention) {
        if (state.member(mention.mentionId()).isPresent()) {
            return Optional.empty();
        }
        if (!mention.exercise()) {
            state.row().count(mention.seenAt());
        }
        var print = Fingerprint.of(mention.title(), mention.text());
        var terms = Terms.of(
                rules.known(),
                mention.area().name(),
                mention.title(),
                mention.text(),
                mention.township(),
                mention.institutions());
        var nearest = new Grouping(state, rules).rank(mention, terms);
        var place = Placing.of(state, rules, ids).place(mention, print, nearest);
        var cluster = place.cluster();
        var joined = place.joined();
        var member = Member.of(mention, cluster.key(), joined.foldOf(), place.similarity(), print, terms);
        var trending = new Trending(state, rules);
        if (!cluster.isEmpty()) {
            trending.passed(cluster, mention.seenAt());
        }
        state.change(cluster, () -> {
            cluster.add(member, mention.seenAt(), rules.heat());
            place.mayBelongTo()
                    .forEach(m -> cluster.resembles(
                            m.cluster().key(), new Cluster.Resembled(mention.mentionId(), m.similarity(), m.terms())));
        });
        state.put(member);
        trending.look(cluster, mention.seenAt());
        return finding(state, number, cluster, mention, joined);
    }

    private Optional<FindingEvent> finding(
            AreaState state, long number, Cluster cluster, MentionCollected mention, Joined joined) {
        var snapshots = new Snapshots(state, rules, version);
        if (cluster.isOpinion()) {
            return snapshots.measured(cluster, number, mention.seenAt(), joined);
        }
        var raised = Raising.judge(mention, state.recent(cluster.key()))
                .or(() -> Raising.burst(mention, cluster, rules.trend().leastMentions()));
        raised.ifPresent(cluster::raise);
        return raised.flatMap(_ -> snapshots.found(cluster, number, mention.seenAt(), joined));
    }

    private Optional<FindingEvent> measured(AreaState state, long number, MentionMeasured measured) {
        return state.member(measured.mentionId())
                .flatMap(member -> state.cluster(member.cluster()).flatMap(cluster -> {
                    var now = measured.seenAt();
                    state.changed(cluster, () -> cluster.measured(member, measured.counters(), now, rules.heat()));
                    state.put(member.with(measured.counters()));
                    return changed(state, number, cluster, now);
                }));
    }

    private Optional<FindingEvent> erased(AreaState state, long number, MentionErased erased) {
        return state.member(erased.mentionId()).flatMap(member -> {
            state.remove(member);
            return state.cluster(member.cluster()).flatMap(cluster -> {
                state.change(cluster, () -> cluster.remove(member));
                if (cluster.isEmpty() && !cluster.isOpinion()) {
                    state.forget(cluster);
                }
                return changed(state, number, cluster, erased.erasedAt());
            });
        });
    }

    private Optional<FindingEvent> changed(AreaState state, long number, Cluster cluster, Instant now) {
        var standsFor = state.resolve(cluster);
        new Trending(state, rules).passed(standsFor, now);
        return standsFor.isOpinion()
                ? new Snapshots(state, rules, version).measured(standsFor, number, now, null)
                : Optional.empty();
    }

    /**
     * What silence has changed since the last step of event time: clusters that subside or are calm although nobody wrote
     * of them. Asking less often than after each event changes nothing that is found later.
     */
    private List<FindingEvent> fallenQuiet(AreaState state, long number) {
        var now = state.row().at();
        if (!state.row().isLookDue(rules.trend().step())) {
            return List.of();
        }
        var snapshots = new Snapshots(state, rules, version);
        var trending = new Trending(state, rules);
        return List.copyOf(state.clusters()).stream()
                .filter(c ->
                        c.isOpinion() && !c.isEmpty() && c.spread().state() != TrendState.CALM && state.resolve(c) == c)
                .filter(c -> trending.passed(c, now))
                .flatMap(c -> snapshots.measured(c, number, now, null).stream())
                .toList();
    }

    /** Forgets clusters that have long been silent; members that nothing needs can go afterwards. */
    public void sweep(AreaState state) {
        Sweeping.sweep(state, rules);
    }

    /** How a decision names what a cluster is about: the first word is a title, the others are a text. */
    static Map<String, Integer> signature(KnownTerms known, Area area, List<String> words) {
        var title = words.isEmpty() ? null : words.getFirst();
        return Terms.of(
                known,
                area.name(),
                title,
                String.join(" ", words.subList(Math.min(1, words.size()), words.size())),
                null,
                List.of());
    }
}
