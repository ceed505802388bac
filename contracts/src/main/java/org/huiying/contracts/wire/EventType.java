package org.huiying.contracts.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names an event on the wire ({@code ce_type}); the name is a constant and outlives any renaming of the class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The stable type string, for example {@code org.huiying.monitoring.OpinionDetected.v1}. */
    String value();

    /** One sentence for readers of the event catalogue. */
    String meaning();
}
