package org.huiying.platform.inbox;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.huiying.platform.MessagingApplication;
import org.huiying.testing.ServiceTest;

/** A test against the service that keeps a ledger of what it was given; all such tests share one context. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest(
        classes = MessagingApplication.class,
        properties = {"spring.application.name=ledger", "spring.config.import=classpath:platform.yaml"})
@interface LedgerTest {}
