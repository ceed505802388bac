package org.huiying.monitoring.detection;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.domain.Detection;
import org.huiying.monitoring.detection.domain.DetectionRules;
import org.huiying.monitoring.detection.domain.state.AreaRow;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Member;

/**
 * The detection of the topology without a broker, its state in memory: the same mentions in the same order give the same
 * findings. For one thread.
 */
public final class OfflineDetection {

    private static final long EPOCH = 1;

    private final DetectionRules rules = DetectionRules.shipped(ShippedTerms.get());
    private final Detection detection = new Detection(rules, Findings::id);
    private final Map<Area, AreaState> areas = new EnumMap<>(Area.class);
    private final Map<Area, Long> numbers = new EnumMap<>(Area.class);
    private final Map<Area, Map<UUID, Member>> members = new EnumMap<>(Area.class);

    /** Where a mention ended up. */
    public record Place(UUID clusterKey, Optional<UUID> foldOf) {}

    /** Applies the next mention of its area. */
    public List<FindingEvent> apply(MentionEvent event) {
        var state = areas.computeIfAbsent(event.area(), this::empty);
        var number = numbers.merge(event.area(), 1L, Long::sum);
        var found = detection.step(state, EPOCH, number, event);
        var sweep = state.row().isSweepDue();
        if (sweep) {
            detection.sweep(state);
        }
        var kept = members(event.area());
        state.takeChanges()
                .members()
                .forEach((id, member) -> member.ifPresentOrElse(m -> kept.put(id, m), () -> kept.remove(id)));
        if (sweep) {
            kept.values().removeIf(state.forgotten(rules.clusterLife()));
        }
        return found;
    }

    /** Where a mention of an area that was applied is now, unless it is forgotten. */
    public Optional<Place> place(Area area, UUID mentionId) {
        return Optional.ofNullable(members(area).get(mentionId))
                .map(member -> new Place(member.cluster(), Optional.ofNullable(member.foldOf())));
    }

    private AreaState empty(Area area) {
        var kept = members(area);
        return new AreaState(area, new AreaRow(), List.of(), List.of(), id -> Optional.ofNullable(kept.get(id)), rules);
    }

    private Map<UUID, Member> members(Area area) {
        return members.computeIfAbsent(area, _ -> new HashMap<>());
    }
}
