package org.huiying.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The broker's folder is lost under running services. */
@Order(1)
class RepublishTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final RunningStack stack = RunningStack.get();
    private final Sql sql = new Sql(stack.databases());
    private final String run = "w" + System.nanoTime() % 1_000_000;
    private final Feeder feeder = new Feeder(stack, run);

    @Test
    void nothingThatAnyServiceKnowsIsChangedByALostBroker() throws Exception {
        feeder.post(0, 20);
        Until.so(
                "the mentions to be one matter", PATIENCE, () -> feeder.joined().size() == 16);
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

        feeder.post(20, 25);
        Until.so(
                "later mentions to join the same matter",
                PATIENCE,
                () -> feeder.joined().size() == 20);
        assertThat(opinions()).isEqualTo(matter);
    }

    private void loseTheBroker() throws IOException {
        Files.move(stack.data().resolve("kafka"), stack.data().resolve("kafka-lost-" + run));
        stack.parts().awaitSuccessor("kafka", stack.parts().kill("kafka"));
    }

    private void settle() {
        assertThat(new Settling(stack).await(PATIENCE)).isEmpty();
    }

    private List<String> opinions() {
        return sql.column("monitoring", "SELECT incident_id FROM opinion ORDER BY 1");
    }
}
