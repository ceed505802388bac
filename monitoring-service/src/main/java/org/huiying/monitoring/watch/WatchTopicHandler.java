package org.huiying.monitoring.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.monitoring.watch.domain.PatternCompiler;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.huiying.monitoring.watch.domain.WatchTopic.Snooze;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes watch topics; each change gets the next number of the compiled set. */
@Component
class WatchTopicHandler {

    private static final Duration LONGEST_SLEEP = Duration.ofDays(90);

    private final WatchTopicRepository topics;
    private final PatternCompiler compiler;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final Audit audit;

    WatchTopicHandler(
            WatchTopicRepository topics, PatternCompiler compiler, Supplier<UUID> ids, Clock clock, Audit audit) {
        this.topics = topics;
        this.compiler = compiler;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** Adds what is missing of the topics that come with the product; the rest is the users' own by now. */
    @Transactional
    void seed(Collection<WatchTopic> shipped) {
        topics.nextRulesVersion();
        shipped.forEach(topic -> topics.insert(topic, clock.instant()));
    }

    @Transactional
    WatchTopic create(WatchTopicForm form) {
        var topic = form.topic(ids.get(), 1);
        check(topic);
        topics.nextRulesVersion();
        if (!topics.insert(topic, clock.instant())) {
            throw Refusal.conflict("watch-topic-name-taken", topic.name());
        }
        return done("watch-topic.create", topic);
    }

    @Transactional
    WatchTopic replace(UUID id, long expected, WatchTopicForm form) {
        var current = change(id, expected);
        var topic = form.topic(id, expected).next(current.snooze());
        check(topic);
        if (topics.nameIsTaken(topic.name(), id)) {
            throw Refusal.conflict("watch-topic-name-taken", topic.name());
        }
        if (!topics.update(topic, clock.instant())) {
            throw Refusal.stale("stale-version");
        }
        return done("watch-topic.replace", topic);
    }

    /** Until then it raises no opinion; the door compares that with the time of intake. */
    @Transactional
    WatchTopic snooze(UUID id, long expected, Snooze snooze) {
        var current = change(id, expected);
        var now = clock.instant();
        if (!snooze.until().isAfter(now)) {
            throw Refusal.rule("snooze-in-the-past", snooze.until().toString());
        }
        if (snooze.until().isAfter(now.plus(LONGEST_SLEEP))) {
            throw Refusal.rule("snooze-too-long", LONGEST_SLEEP.toDays());
        }
        return put(
                current.next(snooze), "watch-topic.snooze", Map.of("until", snooze.until(), "reason", snooze.reason()));
    }

    @Transactional
    WatchTopic wake(UUID id, long expected) {
        var current = change(id, expected);
        if (current.snooze() == null) {
            throw Refusal.conflict("watch-topic-not-snoozed");
        }
        return put(current.next(null), "watch-topic.wake", Map.of());
    }

    private WatchTopic put(WatchTopic topic, String action, Map<String, Object> details) {
        if (!topics.snooze(topic, clock.instant())) {
            throw Refusal.stale("stale-version");
        }
        audit.record(action, topic.id().toString(), details);
        return topic;
    }

    private WatchTopic change(UUID id, long expected) {
        topics.nextRulesVersion();
        var current = topics.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        if (current.version() != expected) {
            throw Refusal.stale("stale-version");
        }
        return current;
    }

    /** Refuses what matches everything and what cannot be compiled. */
    void check(WatchTopic topic) {
        if (topic.rule().matchesEverything()) {
            throw Refusal.rule("watch-topic-matches-everything");
        }
        var regexes = topic.rule().regex();
        for (var i = 0; i < regexes.size(); i++) {
            try {
                compiler.compile(regexes.get(i));
            } catch (IllegalArgumentException e) {
                throw Refusal.rule("watch-topic-bad-regex", i, String.valueOf(e.getMessage()));
            }
        }
    }

    private WatchTopic done(String action, WatchTopic topic) {
        audit.record(action, topic.id().toString(), Map.of("name", topic.name(), "version", topic.version()));
        return topic;
    }
}
