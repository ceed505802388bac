package org.huiying.monitoring.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.monitoring.TopicMatch.Hit;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.monitoring.watch.domain.CompiledTopics;
import org.huiying.monitoring.watch.domain.History;
import org.huiying.monitoring.watch.domain.PatternCompiler;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a watch topic on what was collected before; changes nothing. */
@Component
class Trial {

    private static final int PAGE = 1_000;
    private static final int EXCERPT_SIDE = 30;

    /**
     * What a trial found.
     *
     * @param already how many of the matched are matched by the topics in force as well
     * @param complete whether all of the time asked for was looked at
     */
    record Result(
            long topicVersion,
            Instant since,
            int scanned,
            int matched,
            int already,
            boolean complete,
            List<Sample> hits) {}

    /** One hit with the words around its first term. */
    record Sample(UUID mentionId, Instant seenAt, @Nullable Area area, String excerpt, List<Hit> terms) {}

    private final History history;
    private final Reader reader;
    private final PatternCompiler compiler;
    private final Clock clock;

    Trial(History history, Reader reader, PatternCompiler compiler, Clock clock) {
        this.history = history;
        this.reader = reader;
        this.compiler = compiler;
        this.clock = clock;
    }

    Result run(WatchTopic topic, int days, int mostHits, int mostMentions) {
        var compiled = CompiledTopics.compile(0, List.of(enabled(topic)), compiler);
        var since = clock.instant().minus(Duration.ofDays(days));
        var samples = new ArrayList<Sample>();
        var counts = new int[3];
        History.Past last = null;
        while (counts[0] < mostMentions) {
            var page = history.page(since, last, PAGE);
            for (var past : page) {
                look(compiled, past, counts, samples, mostHits);
            }
            if (page.size() < PAGE) {
                return new Result(topic.version(), since, counts[0], counts[1], counts[2], true, samples);
            }
            last = page.getLast();
        }
        return new Result(topic.version(), since, counts[0], counts[1], counts[2], false, samples);
    }

    private void look(CompiledTopics compiled, History.Past past, int[] counts, List<Sample> samples, int mostHits) {
        counts[0]++;
        var whole = Reading.whole(past.title(), past.text());
        var matches = matches(compiled, past, whole);
        if (matches.isEmpty()) {
            return;
        }
        counts[1]++;
        counts[2] += past.matched() ? 1 : 0;
        if (samples.size() < mostHits) {
            var hits = matches.getFirst().hits();
            samples.add(new Sample(past.mentionId(), past.seenAt(), past.area(), excerpt(whole, hits), hits));
        }
    }

    /** As the door would judge it; what holds none of the words need not be read for that. */
    private List<TopicMatch> matches(CompiledTopics compiled, History.Past past, String whole) {
        if (compiled.match(whole).isEmpty()) {
            return List.of();
        }
        var reading = reader.read(past.title(), past.text());
        return compiled.judge(reading, null, past.sourceType()).matches();
    }

    private static String excerpt(String whole, List<Hit> hits) {
        var at = hits.isEmpty() ? 0 : hits.getFirst().offset();
        return whole.substring(Math.max(0, at - EXCERPT_SIDE), Math.min(whole.length(), at + 2 * EXCERPT_SIDE))
                .replace('\n', ' ');
    }

    private static WatchTopic enabled(WatchTopic topic) {
        return new WatchTopic(
                topic.id(), topic.name(), topic.area(), true, topic.rule(), topic.raise(), topic.version());
    }
}
