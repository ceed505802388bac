package org.huiying.notification.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.notification.DeliveryEvent.RosterGapFound;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Whom an alert to a post reaches now: the contact whose shift it is, else all standing contacts of the post, and then
 * the gap in the roster is said, once a day.
 */
@Component
public class OnDuty {

    private static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");

    private final ContactRepository contacts;
    private final RosterRepository rosters;
    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final Clock clock;

    OnDuty(ContactRepository contacts, RosterRepository rosters, Outbox outbox, Supplier<UUID> ids, Clock clock) {
        this.contacts = contacts;
        this.rosters = rosters;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Contacts of the post on the channel; empty when it has none. Needs a transaction. */
    public List<Contact> of(Post post, AlertChannel channel) {
        var standing = contacts.of(post, channel);
        var now = clock.instant();
        var onShift = shifts(post, now);
        var chosen =
                standing.stream().filter(c -> onShift.contains(c.contactId())).toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (onShift.isEmpty()) {
            sayGap(post, now);
        }
        return standing;
    }

    /** Contacts whose shift covers the instant. */
    List<UUID> shifts(Post post, Instant at) {
        return rosters.find(week(at)).stream()
                .flatMap(r -> r.shifts().stream())
                .filter(s -> s.covers(post, at))
                .map(Roster.Shift::contactId)
                .toList();
    }

    static String week(Instant at) {
        var day = LocalDate.ofInstant(at, COUNTY_TIME);
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private void sayGap(Post post, Instant now) {
        var day = LocalDate.ofInstant(now, COUNTY_TIME);
        if (post.isStaff() && rosters.firstGap(post, day)) {
            var end = day.plusDays(1).atStartOfDay(COUNTY_TIME).toInstant();
            var roster = rosters.find(week(now)).map(Roster::rosterId).orElseGet(ids);
            outbox.append(new RosterGapFound(roster, post, now, end));
        }
    }
}
