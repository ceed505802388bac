package org.huiying.monitoring.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** A matter registered by hand, also before anybody has posted about it. */
record RegistrationForm(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2_000) String summary,
        @NotNull Area area,
        @NotNull Origin origin,
        @NotNull OffsetDateTime foundAt,
        @Nullable @Size(max = 40) String township,
        @Nullable Subject subject,
        @Nullable RealWorld realWorld,
        @Nullable Boolean exercise) {}
