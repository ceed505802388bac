package org.huiying.monitoring.triage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.huiying.monitoring.triage.domain.TriageCommand;
import org.jspecify.annotations.Nullable;

/** What a person found out about an opinion. */
record VerdictForm(
        @NotNull Verdict verdict, @Nullable @Size(max = 500) String reason) {

    enum Verdict {
        VERIFIED,
        DISMISSED,
        TRANSFERRED
    }

    TriageCommand command() {
        var why = Objects.requireNonNullElse(reason, "").strip();
        return switch (verdict) {
            case VERIFIED -> new TriageCommand.Verify(why);
            case DISMISSED -> new TriageCommand.Dismiss(why);
            case TRANSFERRED -> new TriageCommand.Transfer(why);
        };
    }
}
