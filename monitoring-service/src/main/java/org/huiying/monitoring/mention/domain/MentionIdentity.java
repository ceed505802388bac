package org.huiying.monitoring.mention.domain;

import java.util.UUID;

/** The id of an item: the same source and external id give the same one, everywhere. */
@FunctionalInterface
public interface MentionIdentity {

    UUID of(String source, String externalId);
}
