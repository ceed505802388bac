package org.huiying.contracts.monitoring;

import java.util.List;

/**
 * How a mention was read by the machine at intake; what people correct later stands elsewhere.
 *
 * @param negative {@code YES} or {@code NO}
 * @param tones the tones that were heard, each with who heard it
 */
public record Judgements(Judgement area, Judgement complaintType, Judgement negative, List<Judgement> tones) {

    public Judgements {
        tones = List.copyOf(tones);
    }
}
