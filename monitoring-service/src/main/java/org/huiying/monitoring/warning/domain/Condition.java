package org.huiying.monitoring.warning.domain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiying.contracts.monitoring.OpinionEvent.Asked;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.opinion.domain.SignalNews;

/** One thing that a rule asks for, with what was measured where it is met. */
public sealed interface Condition {

    /** What was asked and what was measured; empty where it is not met. */
    Optional<WarningReason> met(Moment moment);

    /** One of the words was said. */
    record Words(List<String> any) implements Condition {

        private static final int SHOWN = 10;

        @Override
        public Optional<WarningReason> met(Moment moment) {
            var named = any.stream()
                    .filter(word ->
                            moment.said().stream().anyMatch(one -> one.named().contains(word)))
                    .toList();
            return named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WarningReason(Asked.WORDS, shown(any), shown(named)));
        }

        private static String shown(List<String> words) {
            return String.join("、", words.subList(0, Math.min(SHOWN, words.size())))
                    + (words.size() > SHOWN ? " 等 " + words.size() + " 个" : "");
        }
    }

    /** An outlet of this level, or of a higher one, took it up. */
    record Level(MediaLevel least) implements Condition {
        @Override
        public Optional<WarningReason> met(Moment moment) {
            var highest = highest(moment);
            return SignalNews.climbs(highest, least)
                    ? Optional.empty()
                    : Optional.of(new WarningReason(Asked.MEDIA_LEVEL, least.name(), highest.name()));
        }

        static MediaLevel highest(Moment moment) {
            return moment.said().stream()
                    .map(Said::mediaLevel)
                    .reduce((one, other) -> SignalNews.climbs(one, other) ? other : one)
                    .orElse(MediaLevel.SOCIAL);
        }
    }

    /** So many mentions, copies among them, in so many minutes. */
    record Volume(int mentions, int withinMinutes) implements Condition {
        @Override
        public Optional<WarningReason> met(Moment moment) {
            var counted = moment.count(within(), Duration.ZERO);
            return counted < mentions
                    ? Optional.empty()
                    : Optional.of(
                            new WarningReason(Asked.VOLUME, withinMinutes + " 分钟 " + mentions + " 条", counted + " 条"));
        }

        Duration within() {
            return Duration.ofMinutes(withinMinutes);
        }
    }

    /** In so many minutes so many times the mentions of as many minutes before, and not only a few. */
    record Speed(double factor, int withinMinutes, int minMentions) implements Condition {
        @Override
        public Optional<WarningReason> met(Moment moment) {
            var last = moment.count(within(), Duration.ZERO);
            var before = moment.count(within(), within());
            if (last < minMentions || last < factor * Math.max(1, before)) {
                return Optional.empty();
            }
            var asked = String.format(Locale.ROOT, "%d 分钟 %.1f 倍，至少 %d 条", withinMinutes, factor, minMentions);
            return Optional.of(new WarningReason(Asked.SPEED, asked, last + " 条，此前 " + before + " 条"));
        }

        Duration within() {
            return Duration.ofMinutes(withinMinutes);
        }
    }

    /** So many people wrote of it. */
    record Authors(int least) implements Condition {
        @Override
        public Optional<WarningReason> met(Moment moment) {
            var counted = moment.authors();
            return counted < least
                    ? Optional.empty()
                    : Optional.of(new WarningReason(Asked.DISTINCT_AUTHORS, least + " 人", counted + " 人"));
        }
    }
}
