package org.huiying.monitoring.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.Change;
import org.huiying.contracts.monitoring.FindingEvent.Detail;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.contracts.monitoring.FindingEvent.Snapshot;
import org.huiying.contracts.monitoring.FindingEvent.Suggestion;
import org.huiying.contracts.monitoring.FindingEvent.Trend;
import org.huiying.contracts.monitoring.FindingEvent.Window;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.contracts.vocabulary.TrendState;
import org.jspecify.annotations.Nullable;

/** Findings of a matter that rises: nine mentions in half an hour where a fifth of one was expected. */
final class Snapshots {

    private Snapshots() {}

    static Snapshot rising(UUID cluster, long asOf, @Nullable Joined joined, List<Suggestion> mayBelongTo) {
        var now = Instant.now();
        var signals =
                new Signals(9, 0, 9, 9, 4, 0, 1, 9, MediaLevel.SOCIAL, Subject.SAFETY, RealWorld.NONE, 1, 90, 90, now);
        return snapshot(cluster, asOf, joined, signals, mayBelongTo);
    }

    static Snapshot measured(UUID cluster, long asOf, @Nullable Joined joined, Signals signals) {
        return snapshot(cluster, asOf, joined, signals, List.of());
    }

    private static Snapshot snapshot(
            UUID cluster, long asOf, @Nullable Joined joined, Signals signals, List<Suggestion> mayBelongTo) {
        var now = signals.asOf();
        var windows = List.of(new Window(Duration.ofMinutes(30), 9, 0.2, 11.2));
        var changes = List.of(new Change(Duration.ofMinutes(30), 9, 0, 0.5, 3.6));
        return new Snapshot(
                cluster,
                Area.ELDERLY_CARE,
                false,
                asOf,
                now,
                UUID.randomUUID(),
                now,
                null,
                List.of(),
                List.of("晚晴"),
                signals,
                true,
                null,
                joined,
                new Detail(List.of(), Map.of("mentions", 90.0), windows),
                new Trend(TrendState.RISING, now, 1, false, changes, windows),
                mayBelongTo,
                "2-test");
    }
}
