package org.huiying.platform.web;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.huiying.testing.ServiceTest;

/** A test against the doors application; all such tests share one context. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest(
        classes = DoorsApplication.class,
        properties = {
            "spring.application.name=doors",
            "spring.config.import=classpath:platform.yaml",
            "platform.web.max-body=64KB",
            "huiying.audit.anchor=${java.io.tmpdir}/huiying-doors-${random.uuid}.anchor"
        })
public @interface DoorsTest {}
