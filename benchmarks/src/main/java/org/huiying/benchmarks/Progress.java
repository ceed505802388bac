package org.huiying.benchmarks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.huiying.contracts.Topics;

/** How fast a group reads a backlog, by the offsets that it has committed; with them stands what it has written. */
final class Progress {

    private static final int PATIENCE_SECONDS = 600;

    private final Admin admin;
    private final String group;
    private final int all;
    private final long begin = System.nanoTime();
    private long from;
    private long fromDone;
    private long end;

    Progress(Admin admin, String group, int all) {
        this.admin = admin;
        this.group = group;
        this.all = all;
    }

    /** Until everything is read; a reader that is not well any more makes the check fail, and with it the wait. */
    void await(Runnable check) throws InterruptedException, ExecutionException {
        while (end == 0) {
            check.run();
            var done = done();
            var now = System.nanoTime();
            if (from == 0 && done >= all / 4) {
                from = now;
                fromDone = done;
            }
            if (done >= all) {
                end = now;
            } else if (Report.seconds(begin) > PATIENCE_SECONDS) {
                throw new IllegalStateException(done + " of " + all + " read after " + PATIENCE_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Mentions a second after the first quarter. */
    double rate() {
        return (all - fromDone) / ((end - from) / 1e9);
    }

    private long done() throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(e -> e.getKey().topic().equals(Topics.MENTION.name()) && e.getValue() != null)
                .mapToLong(e -> e.getValue().offset())
                .sum();
    }

    @Override
    public String toString() {
        return "the first quarter after %.1f s, all after %.1f s".formatted((from - begin) / 1e9, (end - begin) / 1e9);
    }
}
