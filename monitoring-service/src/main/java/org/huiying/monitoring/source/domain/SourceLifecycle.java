package org.huiying.monitoring.source.domain;

import static org.huiying.monitoring.source.domain.SourceHealth.State.EMPTY;
import static org.huiying.monitoring.source.domain.SourceHealth.State.FAILED;
import static org.huiying.monitoring.source.domain.SourceHealth.State.OK;
import static org.huiying.monitoring.source.domain.SourceHealth.State.SILENT;
import static org.huiying.monitoring.source.domain.SourceHealth.State.UNCHANGED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiying.monitoring.source.domain.FetchOutcome.Failed;
import org.huiying.monitoring.source.domain.FetchOutcome.NotModified;
import org.huiying.monitoring.source.domain.FetchOutcome.Read;
import org.huiying.monitoring.source.domain.SourceHealth.State;
import org.huiying.platform.decision.Decision.Accepted;
import org.jspecify.annotations.Nullable;

/** What a fetch makes of a source's health. */
public final class SourceLifecycle {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private SourceLifecycle() {}

    /**
     * Always accepted: an outcome is a fact. Silence is only said of a source that has spoken before, and unchanged
     * content does not prove that a failed one can be read again.
     *
     * @param interval how often it is to be read at present
     */
    public static Accepted<SourceHealth, SourceSign> decide(
            SourceHealth health, FetchOutcome outcome, Duration interval, Duration silentAfter, Instant now) {
        return switch (outcome) {
            case Failed(var fault) -> failed(health, fault, interval, now);
            case NotModified()
            when health.state() == FAILED ->
                new Accepted<>(health.readNext(now.plus(pause(interval, health.failures()))), List.of());
            case NotModified() -> read(health, quiet(health, UNCHANGED, silentAfter, now), 0, interval, now);
            case Read(var entries, var news) when news > 0 -> read(health, OK, news, interval, now);
            case Read(var entries, var news) ->
                read(health, quiet(health, entries == 0 ? EMPTY : UNCHANGED, silentAfter, now), 0, interval, now);
        };
    }

    /** How long to wait until the next fetch: the interval, doubled with each failure, an hour at most. */
    static Duration pause(Duration interval, int failures) {
        var longest = interval.compareTo(LONGEST_PAUSE) > 0 ? interval : LONGEST_PAUSE;
        var grown = interval.multipliedBy(1L << Math.min(failures, 12));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }

    private static Accepted<SourceHealth, SourceSign> failed(
            SourceHealth health, SourceHealth.Fault fault, Duration interval, Instant now) {
        var failures = health.failures() + 1;
        var next = new SourceHealth(
                FAILED,
                since(health, FAILED, now),
                health.lastSuccessAt(),
                health.lastNewAt(),
                fault,
                failures,
                health.newMentions(),
                now.plus(pause(interval, failures)));
        return new Accepted<>(next, health.state() == FAILED ? List.of() : List.of(new SourceSign.Failed(fault)));
    }

    private static Accepted<SourceHealth, SourceSign> read(
            SourceHealth health, State state, int news, Duration interval, Instant now) {
        var lastNew = news > 0 ? now : health.lastNewAt();
        var next = new SourceHealth(
                state,
                since(health, state, now),
                now,
                lastNew,
                null,
                0,
                health.newMentions() + news,
                now.plus(interval));
        return new Accepted<>(next, signs(health, state, lastNew));
    }

    private static List<SourceSign> signs(SourceHealth before, State state, @Nullable Instant lastNew) {
        if (state == SILENT) {
            return before.state() == SILENT || lastNew == null
                    ? List.of()
                    : List.of(new SourceSign.FellSilent(lastNew));
        }
        return before.state() == FAILED || before.state() == SILENT ? List.of(new SourceSign.Recovered()) : List.of();
    }

    private static State quiet(SourceHealth health, State otherwise, Duration silentAfter, Instant now) {
        var lastNew = health.lastNewAt();
        return lastNew != null && lastNew.plus(silentAfter).isBefore(now) ? SILENT : otherwise;
    }

    private static Instant since(SourceHealth health, State state, Instant now) {
        return health.state() == state ? health.since() : now;
    }
}
