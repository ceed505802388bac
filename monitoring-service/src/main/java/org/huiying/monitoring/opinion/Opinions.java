package org.huiying.monitoring.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.monitoring.opinion.domain.SignalSum;
import org.huiying.platform.id.NameBasedIds;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The opinions for the other features: the one place where they are opened and changed, in the caller's transaction. */
@Component
public final class Opinions {

    private final OpinionRepository repository;
    private final IncidentNumberRepository numbers;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Opinions(OpinionRepository repository, IncidentNumberRepository numbers, Supplier<UUID> ids, Clock clock) {
        this.repository = repository;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A matter that is not stored yet.
     *
     * @param clusterKey null for a matter that no cluster stands behind yet: it gets a key of its own
     */
    public record Draft(
            @Nullable UUID clusterKey,
            String title,
            Area area,
            @Nullable String township,
            @Nullable String summary,
            Origin origin,
            boolean exercise,
            Instant foundAt,
            OpinionStatus status,
            Signals signals) {}

    /** Mints id and number and stores the matter; times are kept as the database keeps them. */
    public Opinion open(Draft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var foundAt = draft.foundAt().truncatedTo(ChronoUnit.MICROS);
        var id = ids.get();
        var key = draft.clusterKey() == null ? NameBasedIds.v5(id, draft.area() + "/cluster") : draft.clusterKey();
        var opinion = new Opinion(
                id,
                numbers.next(draft.exercise(), now),
                key,
                draft.title(),
                draft.area(),
                draft.township(),
                draft.summary(),
                draft.origin(),
                draft.exercise(),
                foundAt,
                foundAt,
                draft.status(),
                null,
                null,
                null,
                now,
                now,
                1);
        repository.insert(opinion, draft.signals(), now);
        return opinion;
    }

    public Opinion get(UUID id) {
        return repository.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
    }

    public Optional<Opinion> find(UUID id) {
        return repository.find(id);
    }

    /** Holds the opinion until the end of the transaction. */
    public Opinion lock(UUID id) {
        return repository.lock(id).orElseThrow(() -> Refusal.notFound("not-found", id));
    }

    /** See {@link #lock(UUID)}; refused when the caller has seen another version. */
    public Opinion lock(UUID id, long seen) {
        var opinion = lock(id);
        if (opinion.version() != seen) {
            throw Refusal.stale("stale-version");
        }
        return opinion;
    }

    public Optional<Opinion> lockIfKnown(UUID id) {
        return repository.lock(id);
    }

    /**
     * For timers, which hold their own row already: whoever holds the opinion may be about to set that timer, so
     * {@code later} runs instead of waiting for each other.
     */
    public Optional<Opinion> lockOr(UUID id, Runnable later) {
        var free = repository.lockIfFree(id);
        if (free.isEmpty() && repository.find(id).isPresent()) {
            later.run();
        }
        return free;
    }

    public Optional<Opinion> lockByCluster(UUID clusterKey) {
        return repository.lockByCluster(clusterKey);
    }

    public List<Opinion> mergedInto(UUID id) {
        return repository.mergedInto(id);
    }

    /** The opinion that it lives on in, itself when it was never merged. */
    public Opinion survivor(Opinion opinion) {
        return upFrom(opinion).getLast();
    }

    /** The opinion and those that it lives on in, one in the other. */
    public List<Opinion> upFrom(Opinion opinion) {
        var found = new LinkedHashSet<Opinion>();
        for (var next = Optional.of(opinion); next.filter(found::add).isPresent(); ) {
            next = Optional.ofNullable(found.getLast().mergedInto()).map(this::get);
        }
        return List.copyOf(found);
    }

    /** Stores a decision; the version rises. */
    public Opinion save(Opinion decided) {
        if (!repository.update(decided, clock.instant())) {
            throw Refusal.stale("stale-version");
        }
        return get(decided.id());
    }

    /** The latest measurement. */
    public Signals signals(UUID id) {
        return repository.signals(id);
    }

    public Signals signalsOfAll(Opinion opinion) {
        return signalsOfAll(opinion, signals(opinion.id()));
    }

    /** A measurement, which counts what was merged from its area, with what was merged from other areas. */
    public Signals signalsOfAll(Opinion opinion, Signals measured) {
        return SignalSum.of(measured, fromElsewhere(opinion).toList());
    }

    private Stream<Signals> fromElsewhere(Opinion opinion) {
        return mergedInto(opinion.id()).stream()
                .flatMap(merged -> Stream.concat(
                        merged.area() == opinion.area() ? Stream.of() : Stream.of(signals(merged.id())),
                        fromElsewhere(merged)));
    }

    /** Replaces the latest measurement until the topology measures anew. */
    public void remeasured(UUID id, Signals signals) {
        repository.saveSignals(id, signals);
    }

    /** Since when the oldest matter waits for a person. */
    public Optional<Instant> oldestNew() {
        return repository.oldestNew();
    }
}
