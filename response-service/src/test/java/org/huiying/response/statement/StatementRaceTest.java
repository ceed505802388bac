package org.huiying.response.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.StatementDesk.id;
import static org.huiying.response.statement.StatementDesk.key;
import static org.huiying.response.statement.StatementDesk.path;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many who do the same at once. */
@ServiceTest
class StatementRaceTest {

    @Autowired
    private Scenario scenario;

    @Autowired
    private Api api;

    private StatementDesk desk;

    @BeforeEach
    void open() {
        desk = new StatementDesk(scenario, api);
    }

    @Test
    void ofManyWhoSignAtOnceExactlyOneSigns() {
        var id = desk.submitted(desk.graded(false));
        var etag = desk.etag(id);
        var approval = Map.of("decision", "APPROVE", "contentSha256", desk.sha(id));

        var statuses = race(n -> desk.as("section-head-" + n, Post.SECTION_HEAD)
                .post(path(id, "reviews"), approval, "If-Match", etag, "Idempotency-Key", key()));

        assertThat(statuses).containsOnly(201, 412);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(desk.get(id).json().path("reviews")).hasSize(1);
    }

    @Test
    void ofManyWhoPublishAtOnceExactlyOnePublishes() {
        var id = desk.approved(desk.graded(false));
        var etag = desk.etag(id);

        var statuses = race(n -> desk.as("spokesperson-" + n, Post.SPOKESPERSON)
                .post(
                        path(id, "publications"),
                        Map.of("channels", List.of("WEBSITE")),
                        "If-Match",
                        etag,
                        "Idempotency-Key",
                        key()));

        assertThat(statuses).containsOnly(202, 412);
        assertThat(statuses.stream().filter(status -> status == 202)).hasSize(1);
        desk.awaitState(id, "PUBLISHED");
        assertThat(desk.author().get(path(id, "publications")).json().path("items"))
                .hasSize(1);
    }

    private static List<Integer> race(IntFunction<Answer> runner) {
        try (var threads = Executors.newFixedThreadPool(64)) {
            var runs = IntStream.range(0, 64)
                    .mapToObj(n ->
                            CompletableFuture.supplyAsync(() -> runner.apply(n).status(), threads))
                    .toList();
            return runs.stream().map(CompletableFuture::join).toList();
        }
    }
}
