package org.huiying.monitoring.opinion;

import java.util.UUID;

/** Said inside the transaction that opened an opinion, so that other features begin to watch it. */
public record OpinionOpened(UUID incidentId) {}
