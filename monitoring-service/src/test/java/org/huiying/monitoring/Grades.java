package org.huiying.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;

/** Grades as the assessment service assigns them. */
public final class Grades {

    private Grades() {}

    /** A grade with nothing in its procedure but when the matter is calm. */
    public static GradeAssigned graded(IncidentRef incident, PlanGrade grade, Plan.CalmRule calm) {
        var procedure = new Plan.Procedure(
                grade,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                calm,
                new Plan.Powers(List.of(), List.of(), List.of(), List.of()),
                false,
                false);
        return new GradeAssigned(
                incident,
                UUID.randomUUID(),
                grade,
                StatutoryClass.GENERAL,
                null,
                null,
                "测试",
                List.of(),
                Post.OFFICE_HEAD,
                Instant.now(),
                1,
                procedure);
    }
}
