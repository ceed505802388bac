package org.huiying.monitoring.warning.domain;

import java.util.List;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.MediaLevel;

/**
 * A warning: what was asked and what was measured, and by what the next one is compared.
 *
 * @param mediaLevel the highest so far
 * @param mentions counted in the time of the rule
 */
public record Judged(List<WarningReason> reasons, MediaLevel mediaLevel, int mentions) {

    public Judged {
        reasons = List.copyOf(reasons);
    }
}
