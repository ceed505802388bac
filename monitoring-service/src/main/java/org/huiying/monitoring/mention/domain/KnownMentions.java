package org.huiying.monitoring.mention.domain;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells which of some mentions are known already. */
@FunctionalInterface
public interface KnownMentions {

    Set<UUID> among(Collection<UUID> ids);
}
