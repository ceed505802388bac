package org.huiying.acceptance.doors;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huiying.acceptance.stack.Answer;
import org.huiying.acceptance.stack.Http;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;

/** An incident registered by the duty officer and graded, as response knows it; and the steps that a test takes with it. */
record Matter(RunningStack stack, String id) {

    private static final Duration SOON = Duration.ofSeconds(30);

    static Matter graded(RunningStack stack, String title, String grade, String statutory, String decider) {
        var registered =
                stack.as("duty").post("/api/v1/opinions", registration(title)).expect(201);
        var matter = new Matter(stack, registered.field("incidentId"));
        var grading = Until.there(
                "the grading of " + matter.id,
                SOON,
                () -> Optional.of(stack.as(decider).get(matter.path("/grading")).expect(200)));
        stack.as(decider)
                .ifMatch(grading.etag())
                .post(matter.path("/grades"), Map.of("planGrade", grade, "statutoryClass", statutory, "reason", "试验"))
                .expect(201);
        Until.so(
                "the file of " + matter.id,
                SOON,
                () -> stack.as("office").get(matter.path("")).field("planGrade").equals(grade));
        return matter;
    }

    static Map<String, Object> registration(String title) {
        return Map.of(
                "title",
                title,
                "summary",
                title,
                "area",
                "MARRIAGE",
                "origin",
                "PATROL",
                "foundAt",
                Instant.now().minusSeconds(600).toString());
    }

    String path(String below) {
        return "/api/v1/incidents/" + id + below;
    }

    /** A statement as it was drafted. */
    Answer drafted(String author, String body) {
        var draft = Map.of("kind", "HOLDING", "title", "情况说明", "body", body);
        return stack.as(author).post(path("/statements"), draft).expect(201);
    }

    /** The account, with the present ETag of what stands at the path. */
    Http upToDate(String account, String path) {
        return stack.as(account).ifMatch(stack.as(account).get(path).expect(200).etag());
    }
}
