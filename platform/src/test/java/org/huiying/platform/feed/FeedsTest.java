package org.huiying.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.huiying.platform.MessagingApplication;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest(
        classes = MessagingApplication.class,
        properties = {"spring.application.name=feeds-test", "spring.config.import=classpath:platform.yaml"})
class FeedsTest {

    @Autowired
    Feeds feeds;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aReaderWithACursorSkipsNothingThoughWritersRace() throws Exception {
        var seen = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var writers = new ArrayList<Future<?>>();
            for (var i = 0; i < 120; i++) {
                writers.add(pool.submit(() ->
                        transaction.executeWithoutResult(s -> feeds.append("race", UUID.randomUUID(), "t", Map.of()))));
            }
            while (writers.stream().anyMatch(w -> !w.isDone())) {
                read(seen);
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        read(seen);
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void theSameIdIsAppendedOnceAndTypesAreFiltered() {
        var id = UUID.randomUUID();
        var first = in(id, "a");
        assertThat(in(id, "a")).isEqualTo(first);
        in(UUID.randomUUID(), "b");
        assertThat(feeds.after("types", 0, 10, List.of("b"))).hasSize(1);
        assertThat(feeds.after("types", 0, 10, List.of())).hasSize(2);
    }

    private long in(UUID id, String type) {
        var position = transaction.execute(s -> feeds.append("types", id, type, Map.of("x", 1)));
        return position == null ? -1 : position;
    }

    private void read(List<Long> seen) {
        var last = seen.isEmpty() ? 0 : seen.getLast();
        feeds.after("race", last, 50, List.of()).forEach(item -> seen.add(item.position()));
    }
}
