package org.huiying.monitoring.labelling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.huiying.contracts.vocabulary.Tone;
import org.huiying.monitoring.labelling.domain.AreaLabel;
import org.huiying.monitoring.labelling.domain.TypeLabel;
import org.jspecify.annotations.Nullable;

/** What somebody says of a mention; what they leave out stands as it is, so that an empty one confirms all. */
record CorrectionForm(
        @Nullable AreaLabel area,
        @Nullable TypeLabel complaintType,
        @Nullable Boolean negative,
        @Nullable @Size(max = 4) List<Tone> tones,
        @NotBlank @Size(max = 500) String reason) {}
