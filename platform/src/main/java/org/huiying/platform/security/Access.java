package org.huiying.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller method: holders of any of the posts, tokens with any of the scopes, or everyone. A method
 * without it, or with nothing in it, admits nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    /** Posts, or groups of posts as named by {@link AccessGroups}. */
    String[] posts() default {};

    /** Scopes of machine clients. */
    String[] scopes() default {};

    /** Whether even callers without a token are admitted. */
    boolean open() default false;
}
