package org.huiying.assessment.consultation.domain;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** What one department says; {@code upperLevel} when it is the county's or the city's leadership. */
public record DepartmentView(
        UUID id,
        String department,
        boolean upperLevel,
        String view,
        @Nullable String documentNumber,
        Post enteredBy,
        Instant givenAt) {}
