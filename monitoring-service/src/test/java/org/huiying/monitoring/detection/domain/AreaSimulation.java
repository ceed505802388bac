package org.huiying.monitoring.detection.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.huiying.monitoring.detection.domain.TrendCourse.Turn;

/**
 * An area with its everyday mentions and planted incidents, for trend tests: seeded, with hours of the day, days of the
 * week, days that are busier than others, and matters that are taken up again.
 */
final class AreaSimulation {

    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final double[] HOURS = {
        0.5, 0.8, 1.4, 1.6, 1.4, 1.0, 1.2, 1.4, 1.4, 1.3, 1.1, 1.2, 1.5, 1.7, 1.8, 1.6, 1.2, 0.6, 0.3, 0.2, 0.17, 0.2,
        0.2, 0.3
    };

    /** Somebody wrote of a matter. */
    record Post(Instant at, String matter) {}

    private final DetectionRules rules;
    private final Random random;
    private final List<Post> posts = new ArrayList<>();

    AreaSimulation(DetectionRules rules, long seed) {
        this.rules = rules;
        this.random = new Random(seed);
    }

    /** Everyday mentions; four of ten are about a matter that was there already, the latest most often. */
    AreaSimulation everyday(double perDay, int days) {
        var matters = new ArrayList<String>();
        for (var day = 0; day < days; day++) {
            var weekend = day % 7 >= 5 ? 0.6 : 1.1;
            var busy = -0.5 * (Math.log(random.nextDouble()) + Math.log(random.nextDouble())); // Gamma(2), mean 1
            for (var hour = 0; hour < 24; hour++) {
                var count = poisson(perDay / 24 * HOURS[hour] * weekend * busy);
                for (var i = 0; i < count; i++) {
                    var at = START.plusSeconds((day * 24L + hour) * 3600 + random.nextInt(3600));
                    posts.add(new Post(at, matter(matters, day)));
                }
            }
        }
        return this;
    }

    private String matter(List<String> matters, int day) {
        if (matters.isEmpty() || random.nextDouble() < 0.6) {
            matters.add("everyday-" + day + "-" + matters.size());
            return matters.getLast();
        }
        var back = (int) (-5 * Math.log(1 - random.nextDouble()));
        return matters.get(Math.max(0, matters.size() - 1 - back));
    }

    /** An incident of so many posts: two fifths in the first hours, the rest over two days. */
    AreaSimulation incident(String matter, Instant at, int size) {
        var offsets = new ArrayList<Double>();
        for (var i = 0; i < size; i++) {
            var mean = random.nextDouble() < 0.4 ? 1.0 : 12.0;
            offsets.add(-mean * Math.log(1 - random.nextDouble()));
        }
        var first = offsets.stream().min(Comparator.naturalOrder()).orElse(0.0);
        offsets.forEach(o -> posts.add(new Post(at.plusMillis((long) ((o - first) * 3_600_000)), matter)));
        return this;
    }

    /** So many posts an hour between two moments. */
    AreaSimulation steady(String matter, Instant from, Duration length, double atFirst, double atLast) {
        for (var minute = 0; minute < length.toMinutes(); minute++) {
            var rate = atFirst + (atLast - atFirst) * minute / length.toMinutes();
            for (var i = poisson(rate / 60); i > 0; i--) {
                posts.add(new Post(from.plusSeconds(minute * 60L + random.nextInt(60)), matter));
            }
        }
        return this;
    }

    private int poisson(double mean) {
        var limit = Math.exp(-mean);
        var count = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    List<Post> posts() {
        return posts.stream()
                .sorted(Comparator.comparing(Post::at).thenComparing(Post::matter))
                .toList();
    }

    /** Every state that any matter came into. */
    List<Turn> run() {
        return new TrendCourse(rules).hear(posts());
    }
}
