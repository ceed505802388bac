package org.huiying.response.statement.domain;

import org.huiying.response.statement.domain.Statement.Approved;
import org.huiying.response.statement.domain.Statement.Corrected;
import org.huiying.response.statement.domain.Statement.Draft;
import org.huiying.response.statement.domain.Statement.EmergencyPublished;
import org.huiying.response.statement.domain.Statement.InApproval;
import org.huiying.response.statement.domain.Statement.Published;
import org.huiying.response.statement.domain.Statement.Ratified;
import org.huiying.response.statement.domain.Statement.Returned;
import org.huiying.response.statement.domain.Statement.Scheduled;
import org.huiying.response.statement.domain.Statement.Withdrawn;

/** The states by the names that tables and the API use. */
public enum StateName {
    DRAFT,
    SUBMITTED,
    IN_APPROVAL,
    RETURNED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    EMERGENCY_PUBLISHED,
    RATIFIED,
    CORRECTED,
    WITHDRAWN;

    /** SUBMITTED until the first signature, IN_APPROVAL from then on; every other state has one name. */
    public static StateName of(Statement state) {
        return switch (state) {
            case Draft _ -> DRAFT;
            case InApproval s -> s.chain().signatures().isEmpty() ? SUBMITTED : IN_APPROVAL;
            case Returned _ -> RETURNED;
            case Approved _ -> APPROVED;
            case Scheduled _ -> SCHEDULED;
            case Published _ -> PUBLISHED;
            case EmergencyPublished _ -> EMERGENCY_PUBLISHED;
            case Ratified _ -> RATIFIED;
            case Corrected _ -> CORRECTED;
            case Withdrawn _ -> WITHDRAWN;
        };
    }
}
