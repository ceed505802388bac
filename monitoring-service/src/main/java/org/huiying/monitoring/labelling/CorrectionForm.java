package org.huiying.monitoring.labelling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.huiying.contracts.vocabulary.Tone;
import org.jspecify.annotations.Nullable;

/** What somebody says of a mention: only what is to be changed; {@code NONE} says that it belongs to none. */
record CorrectionForm(
        @Nullable @Size(max = 40) String area,
        @Nullable @Size(max = 40) String complaintType,
        @Nullable Boolean negative,
        @Nullable @Size(max = 4) List<Tone> tones,
        @NotBlank @Size(max = 500) String reason) {}
