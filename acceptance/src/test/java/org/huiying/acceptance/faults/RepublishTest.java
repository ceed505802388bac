package org.huiying.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import org.junit.jupiter.api.Test;

/** The broker's folder is lost under running services. */
class RepublishTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final RunningStack stack = RunningStack.get();
    private final Sql sql = new Sql(stack.databases());
    private final String run = "w" + System.nanoTime() % 1_000_000;
    private final Matters matters = new Matters(run);

    @Test
    void nothingThatAnyServiceKnowsIsChangedByALostBroker() throws Exception {
        post(0, 20);
        Until.so("the mentions to be one matter", PATIENCE, () -> joined().size() == 16);
        assertThat(List.copyOf(joined())).as("noise joins nothing").hasSize(16);
        settle();
        var before = new Projections(stack).dumped("before-" + run);
        assertThat(before).hasSizeGreaterThan(20);
        var matter = opinions();

        loseTheBroker();
        var republished = stack.launcher().run("republish");
        assertThat(republished.code()).as(republished.text()).isZero();
        assertThat(republished.text()).contains("monitoring", "assessment", "response", "notification");
        settle();
        assertThat(new Projections(stack).dumped("after-" + run)).isEqualTo(before);

        post(20, 25);
        Until.so("later mentions to join the same matter", PATIENCE, () -> joined().size() == 20);
        assertThat(opinions()).isEqualTo(matter);
    }

    private void loseTheBroker() throws IOException {
        var topic = stack.data().resolve("kafka");
        Files.move(topic, stack.data().resolve("kafka-lost-" + run));
        stack.awaitSuccessor("kafka", stack.kill("kafka"));
    }

    private void post(long from, long to) {
        var bodies = LongStream.range(from, to).mapToObj(matters::mention).toList();
        stack.as("feeder").post("/api/v1/mentions", Map.of("mentions", bodies)).expect(202);
    }

    private void settle() {
        assertThat(new Settling(stack).await(PATIENCE)).isEmpty();
    }

    /** Mentions of this run that belong to an opinion. */
    private List<String> joined() {
        return sql.column(
                "monitoring",
                "SELECT mention_id FROM opinion_mention JOIN mention USING (mention_id) WHERE source = '"
                        + Matters.source(run) + "'");
    }

    private List<String> opinions() {
        return sql.column("monitoring", "SELECT incident_id FROM opinion ORDER BY 1");
    }
}
