package org.huiying.acceptance.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.huiying.acceptance.stack.RunningStack;

/** Posts numbered mentions of one run: of each five, four are about a matter and one is noise. */
record Feeder(RunningStack stack, String run) {

    void post(long from, long to) {
        var matters = new Matters(run);
        var bodies = LongStream.range(from, to).mapToObj(matters::mention).toList();
        stack.as("feeder").post("/api/v1/mentions", Map.of("mentions", bodies)).expect(202);
    }

    /** Mentions of this run that belong to an opinion. */
    List<String> joined() {
        return new Sql(stack.databases())
                .column(
                        "monitoring",
                        "SELECT mention_id FROM opinion_mention JOIN mention USING (mention_id) WHERE source = '"
                                + Matters.source(run) + "'");
    }
}
