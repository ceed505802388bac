package org.huiying.acceptance.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.huiying.acceptance.faults.Ledger.Fate;
import org.huiying.acceptance.faults.Ledger.Kind;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;

/** Kills parts with -9 under load, one after the other, and takes the time until all works again. */
final class Kills {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final RunningStack stack;
    private final Ledger ledger;
    private final Load load;
    private final PrintStream out;
    private final List<Resumed> all = new ArrayList<>();

    Kills(RunningStack stack, Ledger ledger, Load load, PrintStream out) {
        this.stack = stack;
        this.ledger = ledger;
        this.load = load;
        this.out = out;
    }

    /**
     * How long it took from a kill.
     *
     * @param ready until the supervisor found the part ready again
     * @param accepted until a batch of mentions that was sent after the kill was acknowledged
     * @param mailed until a matter that was registered after the kill had gone over the topics to the mail server
     */
    record Resumed(String part, Duration ready, Duration accepted, Duration mailed) {
        Duration whole() {
            return ready.compareTo(mailed) > 0 ? ready : mailed;
        }

        @Override
        public String toString() {
            return "%-13s ready after %5.1f s, next mentions accepted after %5.1f s, whole chain after %5.1f s"
                    .formatted(part, seconds(ready), seconds(accepted), seconds(mailed));
        }

        static double seconds(Duration duration) {
            return duration.toMillis() / 1000.0;
        }
    }

    void kill(String part) {
        var killed = Instant.now();
        long pid = stack.parts().kill(part);
        var ready = CompletableFuture.supplyAsync(() -> {
            stack.parts().awaitSuccessor(part, pid);
            return Instant.now();
        });
        var label = load.registerForSure();
        Until.so("an alert about " + label, PATIENCE, () -> isMailed(label));
        var mailed = Instant.now();
        var accepted = Until.there("mentions to be accepted", PATIENCE, () -> firstAccepted(killed));
        var resumed = new Resumed(
                part,
                Duration.between(killed, ready.join()),
                Duration.between(killed, accepted),
                Duration.between(killed, mailed));
        all.add(resumed);
        out.println("  killed " + resumed);
    }

    private Optional<Instant> firstAccepted(Instant killed) {
        var sentBefore = new HashSet<Long>();
        for (var line : ledger.lines()) {
            if (line.kind() != Kind.MENTIONS) {
                continue;
            }
            if (line.at().isBefore(killed)) {
                sentBefore.add(line.request());
            } else if (line.fate() == Fate.ACKNOWLEDGED && !sentBefore.contains(line.request())) {
                return Optional.of(line.at());
            }
        }
        return Optional.empty();
    }

    private boolean isMailed(String label) {
        var query =
                "SELECT 1 FROM delivery WHERE state = 'SENT' AND channel = 'EMAIL' AND subject LIKE '%" + label + "%'";
        return !new Sql(stack.databases()).rows("notification", query).isEmpty();
    }

    /** Whether after each kill everything worked again within this time. */
    Check resumedWithin(Duration limit) {
        var late = all.stream()
                .filter(r -> r.whole().compareTo(limit) > 0)
                .map(r -> "%s after %.1f s".formatted(r.part(), Resumed.seconds(r.whole())))
                .toList();
        return Check.none("all works again within " + limit.toSeconds() + " s of each kill", all.size(), late);
    }

    /** The median and the longest time until everything worked again. */
    String summary() {
        var whole = all.stream().map(Resumed::whole).sorted().toList();
        return "%d kills; all works again after %.1f s (median), %.1f s (longest)"
                .formatted(
                        whole.size(), Resumed.seconds(whole.get(whole.size() / 2)), Resumed.seconds(whole.getLast()));
    }
}
