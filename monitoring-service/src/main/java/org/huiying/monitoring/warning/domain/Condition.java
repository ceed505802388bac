package org.huiying.monitoring.warning.domain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.huiying.contracts.monitoring.OpinionEvent.Asked;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.opinion.domain.SignalNews;
import org.huiying.monitoring.warning.domain.Rest.Wake;

/** One thing that a rule asks for, with what was measured where it is met. */
public sealed interface Condition {

    Answer met(Moment moment);

    /** Whether a condition is met; if not, when it can be at the soonest. */
    sealed interface Answer {

        /** What was asked and what was measured. */
        record Met(WarningReason reason) implements Answer {}

        /**
         * Not before so many more have joined.
         *
         * @param of how many were counted to say so
         */
        record Lacks(long mentions, int of) implements Answer {}

        /** Not before such a mention has joined. */
        record Waits(Wake wake) implements Answer {}
    }

    /** One of the words was said. */
    record Words(List<String> any) implements Condition {

        private static final int SHOWN = 10;

        @Override
        public Answer met(Moment moment) {
            var said = moment.named();
            var named = said.isEmpty()
                    ? List.<String>of()
                    : any.stream()
                            .filter(word -> said.contains(RuleSet.form(word)))
                            .toList();
            return named.isEmpty()
                    ? new Answer.Waits(Wake.WORD)
                    : new Answer.Met(new WarningReason(Asked.WORDS, shown(any), shown(named)));
        }

        private static String shown(List<String> words) {
            return String.join("、", words.subList(0, Math.min(SHOWN, words.size())))
                    + (words.size() > SHOWN ? " 等 " + words.size() + " 个" : "");
        }
    }

    /** An outlet of this level, or of a higher one, took it up. */
    record Level(MediaLevel least) implements Condition {
        @Override
        public Answer met(Moment moment) {
            return moment.highest()
                    .filter(highest -> !SignalNews.climbs(highest, least))
                    .<Answer>map(highest ->
                            new Answer.Met(new WarningReason(Asked.MEDIA_LEVEL, least.name(), highest.name())))
                    .orElseGet(() -> new Answer.Waits(Wake.LEVEL));
        }
    }

    /** So many mentions, copies among them, in so many minutes. */
    record Volume(int mentions, int withinMinutes) implements Condition {
        @Override
        public Answer met(Moment moment) {
            var counted = moment.count(within());
            return counted < mentions
                    ? new Answer.Lacks((long) mentions - counted, counted)
                    : new Answer.Met(
                            new WarningReason(Asked.VOLUME, withinMinutes + " 分钟 " + mentions + " 条", counted + " 条"));
        }

        Duration within() {
            return Duration.ofMinutes(withinMinutes);
        }
    }

    /** In so many minutes so many times the mentions of as many minutes before, and not only a few. */
    record Speed(double factor, int withinMinutes, int minMentions) implements Condition {

        /** The time before may grow quiet by itself: so it may be met by the next mention. */
        @Override
        public Answer met(Moment moment) {
            var last = moment.count(within());
            if (last < minMentions) {
                return new Answer.Lacks((long) minMentions - last, last);
            }
            var before = moment.countBefore(within(), tooMany(last));
            if (last < factor * Math.max(1, before)) {
                return new Answer.Lacks(1, last);
            }
            var asked = String.format(Locale.ROOT, "%d 分钟 %.1f 倍，至少 %d 条", withinMinutes, factor, minMentions);
            return new Answer.Met(new WarningReason(Asked.SPEED, asked, last + " 条，此前 " + before + " 条"));
        }

        /** With so many before, or more, it is not met: they need not be counted further. */
        private int tooMany(int last) {
            return (int) (last / factor) + 1;
        }

        Duration within() {
            return Duration.ofMinutes(withinMinutes);
        }
    }

    /** So many people wrote of it. */
    record Authors(int least) implements Condition {
        @Override
        public Answer met(Moment moment) {
            var counted = moment.authors();
            return counted < least
                    ? new Answer.Lacks((long) least - counted, moment.count(Moment.LOOK_BACK))
                    : new Answer.Met(new WarningReason(Asked.DISTINCT_AUTHORS, least + " 人", counted + " 人"));
        }
    }
}
