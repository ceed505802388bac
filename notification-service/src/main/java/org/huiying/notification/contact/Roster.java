package org.huiying.notification.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;

/** Who is on duty in one ISO week, as shifts of contacts; a shift ends before its {@code to}. */
record Roster(UUID rosterId, String week, List<Shift> shifts, long version) {

    record Shift(Post post, Instant from, Instant to, UUID contactId) {
        boolean covers(Post asked, Instant at) {
            return post == asked && !at.isBefore(from) && at.isBefore(to);
        }
    }
}
