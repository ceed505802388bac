package org.huiying.platform.inbox;

/** Stands for the platform's type of this name, which this module cannot see. */
public interface InboxListener {}
