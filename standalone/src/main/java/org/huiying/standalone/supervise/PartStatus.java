package org.huiying.standalone.supervise;

/**
 * How one part is.
 *
 * @param pid 0 while it does not run
 * @param startSeconds how long its latest start took until it was ready
 * @param upSeconds since when it runs
 * @param memory resident megabytes, 0 if unknown
 * @param detail why it is not ready, for people
 */
public record PartStatus(
        String name,
        State state,
        long pid,
        int port,
        int management,
        double startSeconds,
        long upSeconds,
        int restarts,
        long memory,
        String detail) {

    /** WAITING for another part; MISSING when its jar is not built; UNREADY when it runs but does not answer. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        UNREADY,
        RESTARTING,
        MISSING,
        FAILED,
        STOPPED
    }
}
