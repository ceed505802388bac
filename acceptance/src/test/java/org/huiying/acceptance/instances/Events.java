package org.huiying.acceptance.instances;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.huiying.acceptance.faults.Check;
import org.huiying.acceptance.stack.Until;
import org.huiying.contracts.vocabulary.Area;

/** What happens to the replicas while records flow: a kill and its takeover, then a restart of each in turn. */
final class Events {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Shorter than the time for which the areas of one that says nothing are kept for it. */
    private static final Duration STILL = Duration.ofSeconds(8);

    private final TwoReplicas replicas;
    private final Group group;
    private final Feed feed;
    private final Told told;

    /** Where it is told what happens. */
    @FunctionalInterface
    interface Told {
        void line(String text, Object... values);
    }

    Events(TwoReplicas replicas, Group group, Feed feed, Told told) {
        this.replicas = replicas;
        this.group = group;
        this.feed = feed;
        this.told = told;
    }

    /**
     * Fails if a replica does not do its part in time.
     *
     * @param restarts whether the killed one comes back and both are restarted afterwards
     * @return whether it died in the middle of its work
     */
    Check during(int records, boolean restarts) throws IOException, InterruptedException, ExecutionException {
        Until.so("a third of the mentions to be read", PATIENCE, () -> sum(group.done()) >= records / 3);
        told.line("held: %s", held());
        var victim = victim();
        var other = TwoReplicas.NAMES.stream()
                .filter(name -> !name.equals(victim))
                .findFirst()
                .orElseThrow();
        var killed = kill(victim, other);
        if (restarts) {
            var begin = Instant.now();
            replicas.start(victim);
            awaitReader(victim, "", begin);
            restart(victim);
            restart(other);
        }
        return killed;
    }

    /** One that has work left; which areas each has been given is chance. */
    private String victim() throws ExecutionException, InterruptedException {
        return held().entrySet().stream()
                .filter(replica -> feed.hasLeft(replica.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the second half has no mentions"));
    }

    /** The other has them all, and has read what was there when it got them. */
    private Check kill(String replica, String other) throws IOException, InterruptedException, ExecutionException {
        var areas = Until.there(
                        replica + " to read",
                        PATIENCE,
                        () -> Optional.ofNullable(group.readers().get(replica)))
                .areas();
        var begin = Instant.now();
        var unread = killBeforeItReads(replica, areas);
        told.line("kill -9 of %s after %d records, %d of them read", replica, feed.sent(), sum(group.done()));
        Until.so(
                other + " to have everything",
                PATIENCE,
                () -> group.readers().keySet().equals(Set.of(other)));
        told.line("%s has all areas after %.1f s", other, seconds(begin));
        var sent = group.sent();
        Until.so(other + " to be up to date", PATIENCE, () -> isRead(sent));
        told.line("%s is up to date after %.1f s", other, seconds(begin));
        return new Check("one was killed before it had read all", unread > 0, unread + " mentions of its areas unread");
    }

    /** Holds it still, and lets mentions come that it can read no more; how many it leaves to the other. */
    private long killBeforeItReads(String replica, Set<Area> areas)
            throws IOException, InterruptedException, ExecutionException {
        replicas.freeze(replica);
        var already = sum(only(areas, group.sent()));
        feed.goOn(areas);
        Until.so("a mention that it does not read", STILL, () -> sum(only(areas, group.sent())) > already);
        var sent = sum(only(areas, group.sent()));
        replicas.kill(replica);
        return sent - sum(only(areas, group.done()));
    }

    private void restart(String replica) throws IOException, InterruptedException, ExecutionException {
        var before = reader(replica);
        var begin = Instant.now();
        told.line("%s is stopped after %d records and started again", replica, feed.sent());
        replicas.stop(replica);
        replicas.start(replica);
        awaitReader(replica, before, begin);
    }

    /** Whoever is started anew has another id. */
    private void awaitReader(String replica, String before, Instant begin)
            throws ExecutionException, InterruptedException {
        Until.so(replica + " to read again", PATIENCE, () -> {
            var now = reader(replica);
            return !now.isEmpty() && !now.equals(before) && group.readers().size() == 2;
        });
        told.line("%s reads again after %.1f s: %s", replica, seconds(begin), held());
    }

    private String reader(String replica) throws ExecutionException, InterruptedException {
        var reader = group.readers().get(replica);
        return reader == null ? "" : reader.id();
    }

    private Map<String, Set<Area>> held() throws ExecutionException, InterruptedException {
        var held = new TreeMap<String, Set<Area>>();
        group.readers().forEach((replica, reader) -> held.put(replica, reader.areas()));
        return held;
    }

    private boolean isRead(Map<Area, Long> sent) throws ExecutionException, InterruptedException {
        var done = group.done();
        return sent.entrySet().stream().allMatch(e -> done.getOrDefault(e.getKey(), 0L) >= e.getValue());
    }

    private static Map<Area, Long> only(Set<Area> areas, Map<Area, Long> counts) {
        var some = new HashMap<>(counts);
        some.keySet().retainAll(areas);
        return some;
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static long sum(Map<Area, Long> counts) {
        return counts.values().stream().mapToLong(n -> n).sum();
    }
}
