package org.huiying.monitoring.detection.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Member;
import org.huiying.monitoring.detection.domain.text.Fingerprint;

/**
 * Finds the original of a copy: the same letters, or nearly the same about the same place, in a cluster that is about the
 * same; or one that begins alike and holds nearly all of it. What stands in many texts counts little.
 */
final class Folding {

    /** An original and how much of it the copy shares. */
    record Original(Member member, double similarity) {}

    private final AreaState state;
    private final DetectionRules rules;

    Folding(AreaState state, DetectionRules rules) {
        this.state = state;
        this.rules = rules;
    }

    Optional<Original> original(MentionCollected mention, Fingerprint print, List<Grouping.Match> nearest) {
        if (print.letters() < rules.fold().letters()) {
            return Optional.empty();
        }
        var exact = state.recent().same(print, mention.exercise());
        if (exact.isPresent()) {
            return exact.map(m -> new Original(m, 1));
        }
        var near = nearest.stream().map(m -> m.cluster().key()).collect(Collectors.toSet());
        return state.recent().similar(print).stream()
                .filter(m -> m.exercise() == mention.exercise()
                        && near.contains(m.cluster())
                        && m.print().letters() >= rules.fold().letters()
                        && Places.agree(mention, m))
                .map(m -> new Original(m, similarity(print, m.print())))
                .filter(o -> o.similarity() >= rules.fold().similarity())
                .max(Comparator.comparingDouble(Original::similarity)
                        .thenComparing(o -> o.member().id(), Comparator.reverseOrder()))
                .map(o -> new Original(o.member(), Rounded.to3(o.similarity())));
    }

    /** Weighted Jaccard similarity of the pairs; of two that begin alike, the share of the shorter one if it is nearly all. */
    private double similarity(Fingerprint print, Fingerprint original) {
        var overlap = Overlap.of(print.pairs(), original.pairs(), state.recent()::weight);
        if (print.start().equals(original.start())
                && overlap.ofShorter() >= rules.fold().cutOff()) {
            return overlap.ofShorter();
        }
        return overlap.jaccard();
    }
}
