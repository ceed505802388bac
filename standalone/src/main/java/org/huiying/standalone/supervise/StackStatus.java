package org.huiying.standalone.supervise;

import java.util.List;
import org.huiying.standalone.supervise.PartStatus.State;

/**
 * How the stack is.
 *
 * @param port the gateway's
 * @param supervisor process id of the supervisor
 * @param memory of all parts and the supervisor, in megabytes; 0 unless it was asked for
 * @param training what is being prepared in the background for faster starts, empty if nothing
 */
public record StackStatus(int port, long supervisor, long memory, String training, List<PartStatus> parts) {

    /** Whether every part that is built can do its work. */
    public boolean ready() {
        return parts.stream().allMatch(p -> p.state() == State.READY || p.state() == State.MISSING);
    }
}
