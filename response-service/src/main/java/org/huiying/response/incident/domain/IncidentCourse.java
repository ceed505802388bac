package org.huiying.response.incident.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.GradeEvent.GradeProposed;
import org.huiying.contracts.monitoring.OpinionEvent.MergeUndone;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionAbsorbed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionCalm;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWorsened;
import org.huiying.contracts.response.IncidentFileEvent.IncidentAbsorbed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The course of an incident as its facts tell it: equal for equal sets of facts, whatever the order of their arrival.
 *
 * @param facts in the order in which they happened, without merges that were taken back
 * @param since when the state was last changed
 * @param conflict whether a grade was decided after the matter had ended here: a person must look
 */
public record IncidentCourse(List<FileFact> facts, IncidentState state, Instant since, boolean conflict) {

    public static IncidentCourse of(Collection<FileFact> known) {
        var undone = undoneMerges(known);
        var facts = known.stream()
                .filter(fact -> !undone.contains(mergeOf(fact.event())))
                .sorted()
                .toList();
        var state = IncidentState.REGISTERED;
        var since = facts.isEmpty() ? Instant.EPOCH : facts.getFirst().at();
        var conflict = false;
        for (var fact : facts) {
            conflict |= state.isEnded() && fact.event() instanceof GradeAssigned;
            var next = CourseTable.step(state, fact.event());
            since = next == state ? since : fact.at();
            state = next;
        }
        return new IncidentCourse(facts, state, since, conflict);
    }

    /** The newest decided grade. */
    public Optional<GradeAssigned> grade() {
        return newest(GradeAssigned.class);
    }

    /** The newest proposal of the rules. */
    public Optional<GradeProposed> proposal() {
        return newest(GradeProposed.class);
    }

    /** Whether the signals were called calm and nothing louder came after that. */
    public boolean signalsCalm() {
        var loudOrCalm = events(OpinionCalm.class, OpinionRevived.class, OpinionWorsened.class);
        return !loudOrCalm.isEmpty() && loudOrCalm.getLast() instanceof OpinionCalm;
    }

    /** The second wave that last made this matter loud again, unless a person's reopening came after it. */
    public Optional<OpinionRevived> secondWave() {
        var waves = events(OpinionRevived.class, IncidentReopened.class);
        return waves.isEmpty() || !(waves.getLast() instanceof OpinionRevived revived)
                ? Optional.empty()
                : Optional.of(revived);
    }

    public boolean has(Class<? extends IncidentEvent> type) {
        return facts.stream().anyMatch(fact -> type.isInstance(fact.event()));
    }

    /** The earliest foundAt of all that was merged into this incident. */
    public Instant earliestFoundAt(Instant own) {
        return Stream.concat(Stream.of(own), facts.stream().flatMap(IncidentCourse::absorbedFoundAt))
                .min(Instant::compareTo)
                .orElse(own);
    }

    private <E extends IncidentEvent> Optional<E> newest(Class<E> type) {
        return facts.reversed().stream()
                .map(FileFact::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    @SafeVarargs
    private List<IncidentEvent> events(Class<? extends IncidentEvent>... types) {
        return facts.stream()
                .map(FileFact::event)
                .filter(event -> Stream.of(types).anyMatch(type -> type.isInstance(event)))
                .toList();
    }

    private static Stream<Instant> absorbedFoundAt(FileFact fact) {
        return switch (fact.event()) {
            case OpinionAbsorbed absorbed -> Stream.of(absorbed.absorbedFoundAt());
            case IncidentAbsorbed absorbed -> Stream.of(absorbed.absorbed().foundAt());
            default -> Stream.empty();
        };
    }

    private static Set<UUID> undoneMerges(Collection<FileFact> known) {
        var undone = new HashSet<UUID>();
        for (var fact : known) {
            if (fact.event() instanceof MergeUndone taken) {
                undone.add(taken.mergeId());
            }
        }
        return undone;
    }

    private static @Nullable UUID mergeOf(IncidentEvent event) {
        return switch (event) {
            case OpinionMergedInto merged -> merged.mergeId();
            case OpinionAbsorbed absorbed -> absorbed.mergeId();
            case IncidentMergedInto merged -> merged.mergeId();
            case IncidentAbsorbed absorbed -> absorbed.mergeId();
            default -> null;
        };
    }
}
