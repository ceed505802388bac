package org.huiying.platform.security;

/** Stands for the platform's type of this name, which this module cannot see. */
public @interface Access {}
