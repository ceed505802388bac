package org.huiying.monitoring.reading.domain;

import java.util.List;
import org.huiying.contracts.monitoring.Judgement;
import org.huiying.monitoring.reading.domain.judging.Reason;

/** Judgements with what in the text moved them. */
public record Explanation(Explained area, Explained complaintType, Explained negative, List<Explained> tones) {

    public Explanation {
        tones = List.copyOf(tones);
    }

    /**
     * One judgement with its reasons.
     *
     * @param reasons at most five words or runs of characters, the strongest first; none where nobody judged
     */
    public record Explained(Judgement judgement, List<Reason> reasons) {

        public Explained {
            reasons = List.copyOf(reasons);
        }
    }
}
