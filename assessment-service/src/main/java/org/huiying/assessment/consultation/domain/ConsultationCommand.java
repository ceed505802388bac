package org.huiying.assessment.consultation.domain;

import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** What can be asked of a consultation. */
public sealed interface ConsultationCommand {

    record GiveView(
            UUID viewId,
            String department,
            boolean upperLevel,
            String view,
            @Nullable String documentNumber,
            Post by) implements ConsultationCommand {}

    /** @param needsUpperLevelView what the frozen procedure of the incident's grade asks for */
    record Decide(
            String decision,
            String agreedLine,
            @Nullable String leadDepartment,
            boolean countyLeaderApproves,
            Report report,
            Post by,
            boolean needsUpperLevelView)
            implements ConsultationCommand {}
}
