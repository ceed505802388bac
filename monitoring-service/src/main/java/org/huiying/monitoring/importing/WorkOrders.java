package org.huiying.monitoring.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.wire.TextHash;
import org.huiying.monitoring.mention.domain.Intake;
import org.huiying.monitoring.mention.domain.KnownMentions;
import org.huiying.monitoring.mention.domain.Receipt;
import org.huiying.monitoring.mention.domain.Submission;
import org.springframework.stereotype.Component;

/** Work orders by number and content: one that says what it said before is a repeat and goes no further. */
@Component
class WorkOrders {

    private final WorkOrderRepository orders;
    private final Intake intake;
    private final KnownMentions known;

    WorkOrders(WorkOrderRepository orders, Intake intake, KnownMentions known) {
        this.orders = orders;
        this.intake = intake;
        this.known = known;
    }

    /** Takes them, in the caller's transaction. */
    Receipt take(List<Submission> batch, boolean exercise, Instant now) {
        var hashes = orders.among(ids(batch));
        var news = new ArrayList<Submission>();
        var changed = new HashMap<UUID, String>();
        for (var one : batch) {
            var sha256 = sha256(one);
            if (!sha256.equals(hashes.put(one.id(), sha256))) {
                news.add(one);
                changed.put(one.id(), sha256);
            }
        }
        if (news.isEmpty()) {
            return new Receipt(0, 0, batch.size());
        }
        var receipt = intake.take(news, exercise);
        orders.save(changed, now);
        return receipt.plus(new Receipt(0, 0, batch.size() - news.size()));
    }

    /** What taking them would come to. */
    Receipt preview(List<Submission> batch) {
        var hashes = orders.among(ids(batch));
        Set<UUID> mentions = known.among(ids(batch));
        var receipt = new Receipt(0, 0, 0);
        for (var one : batch) {
            var sha256 = sha256(one);
            var before = hashes.put(one.id(), sha256);
            receipt = receipt.plus(
                    sha256.equals(before) || before == null && mentions.contains(one.id())
                            ? new Receipt(0, 0, 1)
                            : before == null ? new Receipt(1, 0, 0) : new Receipt(0, 1, 0));
        }
        return receipt;
    }

    private static List<UUID> ids(List<Submission> batch) {
        return batch.stream().map(Submission::id).distinct().toList();
    }

    /** Of what would be kept: it is masked already. */
    private static String sha256(Submission one) {
        var parts = new Object[] {one.title(), one.text(), one.url(), one.publishedAt(), one.townshipHint()};
        var joined = new StringBuilder();
        for (var part : parts) {
            joined.append(Objects.toString(part, "")).append('\n');
        }
        return TextHash.sha256(joined.toString());
    }
}
