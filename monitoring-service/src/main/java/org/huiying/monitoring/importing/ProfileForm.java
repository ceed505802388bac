package org.huiying.monitoring.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.importing.domain.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A mapping profile as the API takes it.
 *
 * @param name under which it is remembered; a mapping that comes with a file may go without
 * @param columns for each field the headings under which it may stand
 */
record ProfileForm(
        @Nullable @Pattern(regexp = "[\\p{L}\\p{N} _.-]{1,80}")
        String name,

        @Nullable @Size(max = 60) String label,
        @NotBlank @Size(max = 100) String source,
        @NotNull SourceType sourceType,
        @NotNull MediaLevel mediaLevel,

        @NotNull @Size(min = 1)
        Map<Profile.Field, @Size(min = 1, max = 20) List<@NotBlank @Size(max = 60) String>> columns) {}
