package org.huiying.notification.contact;

import java.util.UUID;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** A way to reach whoever holds a post: channel and address, no name. */
public record Contact(
        UUID contactId,
        Post post,
        AlertChannel channel,
        String address,
        @Nullable String note,
        long version) {}
