package org.huiying.monitoring.triage;

import java.util.Objects;
import java.util.Optional;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.monitoring.triage.domain.Triage;

/** A stored opinion as a state of triage, and back. */
final class States {

    private States() {}

    static Triage of(Opinion opinion, Optional<MergeRepository.Merge> merge) {
        if (opinion.isOwnedByResponse()) {
            return new Triage.HandedOver();
        }
        return switch (opinion.status()) {
            case NEW -> new Triage.New();
            case VERIFIED -> new Triage.Verified();
            case DISMISSED -> new Triage.Dismissed(Objects.requireNonNullElse(opinion.reason(), ""));
            case TRANSFERRED -> new Triage.Transferred(Objects.requireNonNullElse(opinion.reason(), ""));
            case MERGED ->
                merge.<Triage>map(m -> new Triage.Merged(
                                m.id(),
                                m.into(),
                                m.before() == OpinionStatus.NEW ? new Triage.New() : new Triage.Verified()))
                        .orElseGet(Triage.HandedOver::new); // response merged it
        };
    }

    static Opinion apply(Opinion opinion, Triage next) {
        return switch (next) {
            case Triage.New _ -> opinion.decided(OpinionStatus.NEW, null, null);
            case Triage.Verified _ -> opinion.decided(OpinionStatus.VERIFIED, opinion.reason(), null);
            case Triage.HandedOver _ -> opinion;
            case Triage.Dismissed(var why) -> opinion.decided(OpinionStatus.DISMISSED, why, null);
            case Triage.Transferred(var why) -> opinion.decided(OpinionStatus.TRANSFERRED, why, null);
            case Triage.Merged(var _, var into, var _) -> opinion.decided(OpinionStatus.MERGED, opinion.reason(), into);
        };
    }
}
