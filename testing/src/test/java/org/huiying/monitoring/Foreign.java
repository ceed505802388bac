package org.huiying.monitoring;

public final class Foreign {}
