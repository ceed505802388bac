package org.huiying.monitoring.detection.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.contracts.vocabulary.TrendState;
import org.huiying.monitoring.detection.domain.AreaSimulation.Post;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.state.Member;
import org.huiying.monitoring.detection.domain.state.Said;
import org.huiying.monitoring.detection.domain.text.Fingerprint;

/** The states that matters come into while their area hears one post after the other; grouping is taken as done. */
final class TrendCourse {

    /** A matter came into a state. */
    record Turn(Instant at, String matter, TrendState state, int wave) {}

    private final DetectionRules rules;
    private final AreaState area;
    private final Trending trending;
    private final Map<String, Cluster> clusters = new TreeMap<>();
    private final Map<String, TrendState> states = new TreeMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private int number;

    TrendCourse(DetectionRules rules) {
        this.rules = rules;
        this.area = AreaState.empty(Area.ELDERLY_CARE, rules);
        this.trending = new Trending(area, rules);
    }

    /** Every state that any matter came into, if these are posted in this order. */
    List<Turn> hear(List<Post> posts) {
        posts.forEach(this::hear);
        return turns;
    }

    private void hear(Post post) {
        area.passed(post.at());
        area.row().count(post.at());
        if (area.row().isLookDue(rules.trend().step())) {
            lookAround(post.at());
        }
        var cluster = clusters.computeIfAbsent(post.matter(), m -> new Cluster(id(m), false));
        if (!cluster.isEmpty()) {
            trending.passed(cluster, post.at());
            note(cluster, post.matter(), post.at());
        }
        var member = member(++number, cluster, post.at());
        area.change(cluster, () -> cluster.add(member, post.at(), rules.heat()));
        trending.look(cluster, post.at());
        note(cluster, post.matter(), post.at());
        if (number % 50 == 0) {
            forgetBefore(post.at().minus(Duration.ofDays(10)));
        }
        area.takeChanges();
    }

    /** Time passes for matters of which nobody writes, too. */
    private void lookAround(Instant now) {
        clusters.entrySet().stream()
                .filter(e -> e.getValue().spread().wave() > 0
                        && e.getValue().spread().state() != TrendState.CALM)
                .forEach(e -> look(e.getValue(), e.getKey(), now));
    }

    private void look(Cluster cluster, String matter, Instant now) {
        for (var at = cluster.spread().lookedAt().plusSeconds(600); !at.isAfter(now); at = at.plusSeconds(600)) {
            trending.passed(cluster, at);
            note(cluster, matter, at);
            if (cluster.spread().state() == TrendState.CALM) {
                trending.passed(cluster, now);
                return;
            }
        }
    }

    private void note(Cluster cluster, String matter, Instant at) {
        var now = cluster.spread().state();
        if (states.put(matter, now) != now) {
            turns.add(new Turn(at, matter, now, cluster.spread().wave()));
        }
    }

    private void forgetBefore(Instant before) {
        List.copyOf(clusters.values()).stream()
                .filter(c -> c.lastAt().isBefore(before))
                .forEach(area::forget);
        clusters.values().removeIf(c -> c.lastAt().isBefore(before));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Member member(int number, Cluster cluster, Instant at) {
        return new Member(
                new UUID(0, number),
                cluster.key(),
                at,
                false,
                new Said(
                        "author-" + number,
                        "论坛",
                        MediaLevel.SOCIAL,
                        Subject.QUESTION,
                        RealWorld.NONE,
                        false,
                        false,
                        null,
                        List.of(),
                        List.of()),
                new Counters(0, 0, 0, 0),
                new Member.Grouped(null, 1, Fingerprint.of(null, ""), Map.of()));
    }
}
