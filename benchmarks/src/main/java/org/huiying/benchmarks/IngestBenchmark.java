package org.huiying.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** How many mentions a second the door takes, through the gateway, in batches of 100, a tenth of them matching. */
final class IngestBenchmark {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int CALLERS = 4;
    private static final int BATCH = 100;

    private final Doors doors;

    IngestBenchmark(Doors doors) {
        this.doors = doors;
    }

    void run() throws Exception {
        round("warm-up", Duration.ofSeconds(10));
        for (var round = 1; round <= 3; round++) {
            round("round " + round, TIME);
        }
    }

    private void round(String name, Duration time) throws Exception {
        var accepted = new AtomicLong();
        var refused = new AtomicLong();
        var end = System.nanoTime() + time.toNanos();
        var start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(CALLERS)) {
            var work = new ArrayList<Future<?>>();
            for (var c = 0; c < CALLERS; c++) {
                var mentions = new Mentions(System.nanoTime() + c);
                work.add(pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        var answer = doors.post("/mentions", Map.of("mentions", batch(mentions)));
                        if (answer.statusCode() == 202) {
                            accepted.addAndGet(Doors.JSON
                                    .readTree(answer.body())
                                    .get("accepted")
                                    .asInt());
                        } else {
                            refused.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (var one : work) {
                one.get();
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        Report.line("%s: %.0f mentions/s accepted, %d requests refused", name, accepted.get() / seconds, refused.get());
    }

    private static List<Map<String, Object>> batch(Mentions mentions) {
        var batch = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < BATCH; i++) {
            batch.add(i % 10 == 0 ? mentions.matching() : mentions.noise());
        }
        return batch;
    }
}
