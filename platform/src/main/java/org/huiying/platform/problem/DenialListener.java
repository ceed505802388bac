package org.huiying.platform.problem;

/** Is told of each access that was denied to a known caller, before the caller is. */
@FunctionalInterface
public interface DenialListener {

    /**
     * Must not depend on the transaction of the request, which will be rolled back.
     *
     * @param door method and path
     * @param code why
     */
    void denied(String door, String code);
}
