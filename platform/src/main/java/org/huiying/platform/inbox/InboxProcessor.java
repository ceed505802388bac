package org.huiying.platform.inbox;

import io.micrometer.core.instrument.Counter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.platform.inbox.InboxRepository.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Applies events against the marks of their streams; the caller holds the transaction. Next number: apply; lower: drop;
 * higher: park until the gap is filled. After each step forward, what was parked behind it follows.
 */
final class InboxProcessor {

    private final InboxRepository repository;
    private final Dispatcher dispatcher;
    private final Counter duplicates;

    InboxProcessor(InboxRepository repository, Dispatcher dispatcher, Counter duplicates) {
        this.repository = repository;
        this.dispatcher = dispatcher;
        this.duplicates = duplicates;
    }

    /** Applies events in the order given; {@code baseline} takes the first number of an unknown stream as it comes. */
    void apply(Collection<Incoming> events, boolean baseline) {
        var streams = new HashSet<Incoming.Stream>();
        events.stream().filter(Incoming::numbered).map(Incoming::stream).forEach(streams::add);
        var marks = repository.marks(streams);
        var parked = new HashSet<>(repository.withParked(streams));
        var moved = new HashMap<Incoming.Stream, StreamMark>();
        for (var event : events) {
            if (!event.numbered()) {
                dispatcher.dispatch(event);
            } else {
                applyNumbered(event, marks, parked, moved, baseline);
            }
        }
        if (!moved.isEmpty()) {
            repository.saveMarks(moved);
        }
    }

    private void applyNumbered(
            Incoming event,
            Map<Incoming.Stream, StreamMark> marks,
            Set<Incoming.Stream> parked,
            Map<Incoming.Stream, StreamMark> moved,
            boolean baseline) {
        var stream = event.stream();
        var mark = marks.get(stream);
        var verdict = baseline && mark == null ? StreamMark.Verdict.APPLY : judge(mark, event);
        switch (verdict) {
            case DROP -> duplicates.increment();
            case PARK -> {
                repository.park(event, Reason.GAP, null);
                parked.add(stream);
            }
            case APPLY -> {
                dispatcher.dispatch(event);
                var next = new StreamMark(event.epoch(), event.sequence());
                if (parked.contains(stream)) {
                    next = drain(stream, next);
                }
                marks.put(stream, next);
                moved.put(stream, next);
            }
        }
    }

    private StreamMark.Verdict judge(@Nullable StreamMark mark, Incoming event) {
        return dispatcher.compacted(event) ? StreamMark.judgeCompacted(mark, event) : StreamMark.judge(mark, event);
    }

    /** Applies what is parked directly behind the mark; stops at the next gap or poison. */
    StreamMark drain(Incoming.Stream stream, StreamMark from) {
        var mark = from;
        for (var waiting : repository.parked(stream)) {
            var event = waiting.event();
            switch (judge(mark, event)) {
                case DROP -> repository.unpark(event);
                case PARK -> {
                    return mark;
                }
                case APPLY -> {
                    if (waiting.reason() == Reason.POISON) {
                        return mark;
                    }
                    dispatcher.dispatch(event);
                    repository.unpark(event);
                    mark = new StreamMark(event.epoch(), event.sequence());
                }
            }
        }
        return mark;
    }

    /** Applies a parked event that is next in its stream, with all that waits behind it. */
    void replay(Incoming event) {
        repository.unpark(event);
        apply(List.of(event), false);
    }

    /** Takes the number of a parked event as done without applying it; only the next one of a stream can be given up. */
    void discard(Incoming event) {
        repository.unpark(event);
        if (!event.numbered()) {
            return;
        }
        var mark = repository.marks(Set.of(event.stream())).get(event.stream());
        if (judge(mark, event) != StreamMark.Verdict.APPLY) {
            throw new IllegalArgumentException("an earlier event of the same stream is missing or parked");
        }
        var next = drain(event.stream(), new StreamMark(event.epoch(), event.sequence()));
        repository.saveMarks(Map.of(event.stream(), next));
    }
}
