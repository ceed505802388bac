package org.huiying.monitoring.detection.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Member;
import org.huiying.monitoring.detection.domain.text.Fingerprint;

/** Finds the original of a copy: the same letters, or nearly the same about the same place, in a cluster that
 * is about the same. */
final class Folding {

    private static final int CLUSTERS = 3;

    /** An original and how much of it the copy shares. */
    record Original(Member member, double similarity) {}

    private final AreaState state;
    private final DetectionRules rules;

    Folding(AreaState state, DetectionRules rules) {
        this.state = state;
        this.rules = rules;
    }

    Optional<Original> original(MentionCollected mention, Fingerprint print, List<Grouping.Match> nearest) {
        if (print.letters() < rules.foldLetters()) {
            return Optional.empty();
        }
        var exact = state.original(print, mention.exercise()).filter(m -> isRecent(m, mention.seenAt()));
        if (exact.isPresent()) {
            return exact.map(m -> new Original(m, 1));
        }
        return nearest.stream()
                .limit(CLUSTERS)
                .flatMap(match -> state.recent(match.cluster().key()).stream())
                .filter(m -> !m.isCopy() && isRecent(m, mention.seenAt()) && Places.agree(mention, m))
                .map(m -> new Original(
                        m, Fingerprint.similarity(print.pairs(), m.print().pairs())))
                .filter(o -> o.similarity() >= rules.foldSimilarity())
                .max(Comparator.comparingDouble(Original::similarity)
                        .thenComparing(o -> o.member().id(), Comparator.reverseOrder()))
                .map(o -> new Original(o.member(), Rounded.to3(o.similarity())));
    }

    private boolean isRecent(Member original, Instant now) {
        return original.seenAt().plus(rules.foldWindow()).isAfter(now);
    }
}
