package org.huiying.platform.inbox;

import org.jspecify.annotations.Nullable;

/** Up to where a stream was applied, and what that means for the next event: apply it, drop it or park it. */
record StreamMark(long epoch, long sequence) {

    /** What is to be done with an event. */
    enum Verdict {
        APPLY,
        DROP,
        PARK
    }

    /**
     * Judges an event of a stream whose numbers are gapless. A stream seen for the first time begins at number 1 and
     * never elsewhere; number 1 of a later epoch applies once all that the restored database remembers was applied.
     */
    static Verdict judge(@Nullable StreamMark mark, Incoming event) {
        if (mark == null) {
            return event.sequence() == 1 && event.baseEpoch() == null ? Verdict.APPLY : Verdict.PARK;
        }
        if (event.epoch() == mark.epoch) {
            return next(mark, event);
        }
        return event.epoch() < mark.epoch ? Verdict.DROP : firstOfEpoch(mark, event);
    }

    /** Judges an event of a compacted topic, where any greater number applies. */
    static Verdict judgeCompacted(@Nullable StreamMark mark, Incoming event) {
        if (mark == null
                || event.epoch() > mark.epoch
                || (event.epoch() == mark.epoch && event.sequence() > mark.sequence)) {
            return Verdict.APPLY;
        }
        return Verdict.DROP;
    }

    private static Verdict next(StreamMark mark, Incoming event) {
        if (event.sequence() <= mark.sequence) {
            return Verdict.DROP;
        }
        return event.sequence() == mark.sequence + 1 ? Verdict.APPLY : Verdict.PARK;
    }

    private static Verdict firstOfEpoch(StreamMark mark, Incoming event) {
        if (event.sequence() != 1) {
            return Verdict.PARK;
        }
        if (event.baseEpoch() == null || event.baseSequence() == null) {
            return Verdict.APPLY; // the restored database had never heard of this stream
        }
        var reached = mark.epoch > event.baseEpoch()
                || (mark.epoch == event.baseEpoch() && mark.sequence >= event.baseSequence());
        return reached ? Verdict.APPLY : Verdict.PARK;
    }
}
