package org.huiying.notification.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes contacts and rosters. */
@Component
class DutyHandler {

    private final ContactRepository contacts;
    private final RosterRepository rosters;
    private final Audit audit;
    private final Supplier<UUID> ids;

    DutyHandler(ContactRepository contacts, RosterRepository rosters, Audit audit, Supplier<UUID> ids) {
        this.contacts = contacts;
        this.rosters = rosters;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional
    Contact save(Post post, AlertChannel channel, String address, @Nullable String note) {
        var saved = contacts.save(new Contact(ids.get(), post, channel, address, note, 1));
        audit.record(
                "contact.save", saved.contactId().toString(), Map.of("post", post.name(), "channel", channel.name()));
        return saved;
    }

    /** Puts a week's roster; one that exists is replaced only by who has seen its version. */
    @Transactional
    Roster put(String week, List<Roster.Shift> shifts, Optional<Long> expected) {
        for (var shift : shifts) {
            if (!shift.from().isBefore(shift.to())) {
                throw Refusal.rule("shift-ends-before-it-begins", shift.post());
            }
        }
        var existing = rosters.find(week);
        if (existing.isEmpty()) {
            if (expected.isPresent()) {
                throw Refusal.stale("stale-version");
            }
            rosters.insert(new Roster(ids.get(), week, shifts, 1));
        } else {
            var version = expected.orElseThrow(() -> Refusal.of(428, "if-match-required"));
            rosters.update(new Roster(existing.get().rosterId(), week, shifts, version), version);
        }
        audit.record("roster.put", week, Map.of("shifts", shifts.size()));
        return rosters.find(week).orElseThrow();
    }
}
