package org.huiying.monitoring.detection.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.contracts.monitoring.FindingEvent.RunnerUp;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.monitoring.detection.domain.Grouping.Match;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.text.Fingerprint;

/**
 * Decides where a mention belongs: to the cluster of its original, to the nearest one that is near enough, or to one of
 * its own. What was near but not joined is remembered for a person to judge.
 */
final class Placing {

    /** The cluster, why, and which others it may belong to. */
    record Place(Cluster cluster, Joined joined, double similarity, List<Match> mayBelongTo) {}

    private final AreaState state;
    private final DetectionRules rules;
    private final Function<String, UUID> ids;

    private Placing(AreaState state, DetectionRules rules, Function<String, UUID> ids) {
        this.state = state;
        this.rules = rules;
        this.ids = ids;
    }

    static Placing of(AreaState state, DetectionRules rules, Function<String, UUID> ids) {
        return new Placing(state, rules, ids);
    }

    Place place(MentionCollected mention, Fingerprint print, List<Match> nearest) {
        return folded(mention, print, nearest)
                .or(() -> joined(mention, nearest))
                .orElseGet(() -> founded(mention, nearest));
    }

    private Optional<Place> folded(MentionCollected mention, Fingerprint print, List<Match> nearest) {
        return new Folding(state, rules)
                .original(mention, print, nearest)
                .flatMap(original -> state.cluster(original.member().cluster())
                        .map(state::resolve)
                        .filter(c -> !c.isClosed())
                        .map(c -> new Place(
                                c,
                                new Joined(
                                        mention.mentionId(),
                                        original.member().id(),
                                        original.similarity(),
                                        List.of(),
                                        null),
                                original.similarity(),
                                List.of())));
    }

    private Optional<Place> joined(MentionCollected mention, List<Match> nearest) {
        return nearest.stream()
                .findFirst()
                .filter(best -> best.similarity() >= rules.join().similarity())
                .map(best -> {
                    var cluster = state.resolve(best.cluster());
                    var second = nearest.stream()
                            .filter(m -> state.resolve(m.cluster()) != cluster && m.similarity() > 0)
                            .findFirst();
                    var why = new Joined(
                            mention.mentionId(),
                            null,
                            best.similarity(),
                            best.terms(),
                            second.map(this::runnerUp).orElse(null));
                    var close =
                            second.filter(m -> m.similarity() >= rules.join().suggestFrom()
                                    && m.similarity() >= rules.join().closeSecond() * best.similarity());
                    return new Place(
                            cluster, why, best.similarity(), close.stream().toList());
                });
    }

    private Place founded(MentionCollected mention, List<Match> nearest) {
        var name = "%s/%s/%s".formatted(mention.area(), mention.exercise(), mention.mentionId());
        var near = nearest.stream()
                .filter(m -> m.similarity() >= rules.join().suggestFrom())
                .toList();
        return new Place(
                new Cluster(ids.apply(name), mention.exercise()),
                new Joined(
                        mention.mentionId(),
                        null,
                        1,
                        List.of(),
                        nearest.stream().findFirst().map(this::runnerUp).orElse(null)),
                0,
                near);
    }

    private RunnerUp runnerUp(Match match) {
        return new RunnerUp(state.resolve(match.cluster()).key(), match.similarity());
    }
}
