package org.huiying.monitoring.plan;

/** Said inside the transaction that heard of a version or of a schedule, so that other features follow it. */
public record PlanChanged() {}
