package org.huiying.monitoring.detection.domain;

import java.util.Optional;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.state.Member;

/** Applies what people decided about a cluster; a decision about one that is forgotten changes nothing. */
final class Deciding {

    private Deciding() {}

    static void apply(AreaState state, ClusterControl control, DetectionRules rules) {
        var known = state.cluster(control.clusterKey());
        if (known.isPresent()) {
            state.change(known.get(), () -> known.get().decided(control));
        } else if (control.openedByHand() || control.splitFrom() != null) {
            open(state, control, rules);
        }
    }

    private static void open(AreaState state, ClusterControl control, DetectionRules rules) {
        var cluster = new Cluster(control.clusterKey(), control.exercise());
        state.change(cluster, () -> {
            cluster.decided(control);
            if (!control.signature().isEmpty()) {
                cluster.sign(
                        Detection.signature(rules.known(), state.area(), control.signature()),
                        state.row().at());
            }
        });
        control.splitMentions().stream()
                .map(state::member)
                .flatMap(Optional::stream)
                .forEach(member -> move(state, member, cluster, rules));
    }

    private static void move(AreaState state, Member member, Cluster to, DetectionRules rules) {
        state.cluster(member.cluster()).ifPresent(from -> state.change(from, () -> from.remove(member)));
        state.remove(member);
        var moved = member.movedTo(to.key());
        state.change(to, () -> to.add(moved, state.row().at(), rules.heat()));
        state.put(moved);
    }
}
