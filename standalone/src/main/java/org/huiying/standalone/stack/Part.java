package org.huiying.standalone.stack;

import java.util.Map;
import java.util.Set;

/**
 * One process of a stack.
 *
 * @param module the Maven module whose jar it runs; empty for the servers that are not ours
 * @param management port of its health and operator endpoints, 0 if it has none
 * @param heap largest Java heap in megabytes, 0 if it is not a Java process
 * @param after parts that must be ready before it starts
 */
public record Part(
        String name,
        Kind kind,
        String module,
        int port,
        int management,
        int heap,
        Map<String, String> environment,
        Set<String> after) {

    /** How it is started and how it says that it is ready. */
    public enum Kind {
        POSTGRES,
        KAFKA,
        SPRING
    }
}
