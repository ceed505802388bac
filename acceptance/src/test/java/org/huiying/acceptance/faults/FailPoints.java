package org.huiying.acceptance.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;

/**
 * Lets services die at named places between two steps. All services are armed at once; each draws its places in turn, and
 * after how many passes it dies comes from a seed that is printed with it, so that a run can be repeated.
 */
final class FailPoints {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String BEFORE_PUBLISH = "after-commit-before-publish";
    private static final String BEFORE_REMOVAL = "after-publish-before-removal";
    private static final String BEFORE_COMMIT = "after-consume-before-commit";
    private static final String OPTION = "-Dhuiying.failpoint=";
    private static final String BEFORE_RECORD = "after-send-before-record";
    private static final String ELSEWHERE = "elsewhere";

    /** Only notification sends without being asked by a person. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "monitoring", List.of(BEFORE_PUBLISH, BEFORE_REMOVAL, BEFORE_COMMIT),
            "assessment", List.of(BEFORE_REMOVAL, BEFORE_COMMIT, BEFORE_PUBLISH),
            "response", List.of(BEFORE_COMMIT, BEFORE_PUBLISH, BEFORE_REMOVAL),
            "notification", List.of(BEFORE_RECORD, BEFORE_COMMIT, BEFORE_RECORD, BEFORE_PUBLISH, BEFORE_REMOVAL));

    private final RunningStack stack;
    private final int seed;
    private final PrintStream out;
    private final Map<String, Integer> deaths = new TreeMap<>();

    FailPoints(RunningStack stack, int seed, PrintStream out) {
        this.stack = stack;
        this.seed = seed;
        this.out = out;
    }

    /**
     * Until together these services have died so often, and at each of their places; {@code oneIn} is the mean number of
     * passes in a life.
     */
    Check run(List<String> services, int times, int oneIn) {
        var places = new TreeSet<String>();
        services.forEach(service -> places.addAll(PLACES.get(service)));
        BooleanSupplier enough = () -> total() >= times && deaths().keySet().containsAll(places);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (var service : services) {
                running.add(threads.submit((Callable<Object>) () -> {
                    run(service, enough, oneIn);
                    return service;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            services.forEach(stack.parts()::javaOptions);
        }
        var elsewhere = deaths().getOrDefault(ELSEWHERE, 0);
        return Check.none(
                "who died did so at a fail point",
                total(),
                elsewhere == 0 ? List.of() : List.of(elsewhere + " died elsewhere"));
    }

    /** The options are read at each start: what is written while one life lasts makes the next. */
    private void run(String service, BooleanSupplier enough, int oneIn) {
        var places = PLACES.get(service);
        arm(service, places.getFirst(), 0, oneIn);
        long pid = stack.parts().awaitNext(service, stack.parts().kill(service));
        for (int life = 1; !enough.getAsBoolean(); life++) {
            arm(service, places.get(life % places.size()), life, oneIn);
            if (dies(enough, service, pid)) {
                pid = stack.parts().awaitNext(service, pid);
            }
        }
        stack.parts().javaOptions(service);
        stack.parts().awaitSuccessor(service, stack.parts().kill(service)); // this life may be armed already
    }

    private void arm(String service, String place, int life, int oneIn) {
        int own = seed * 31 + service.hashCode() * 7 + life;
        stack.parts().javaOptions(service, OPTION + place + ":" + oneIn, "-Dhuiying.failpoint.seed=" + own);
    }

    /** False if together they have died often enough before this one did. */
    private boolean dies(BooleanSupplier enough, String service, long pid) {
        var begin = Instant.now();
        var process = ProcessHandle.of(pid);
        Until.so(
                service + " to die at a fail point",
                PATIENCE,
                () -> enough.getAsBoolean() || process.map(p -> !p.isAlive()).orElse(true));
        if (process.map(ProcessHandle::isAlive).orElse(false)) {
            return false;
        }
        var place = placeOfDeath(service, pid);
        count(place);
        out.println("  %-13s died %s after %.1f s"
                .formatted(
                        service, place, Duration.between(begin, Instant.now()).toMillis() / 1000.0));
        return true;
    }

    /** A life can be over before it was seen, so it is the process that tells where it ended. */
    private String placeOfDeath(String service, long pid) {
        var last = "process " + pid + " ends at fail point ";
        try (var lines = Files.lines(stack.log(service), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(last))
                    .map(line -> line.substring(line.indexOf(last) + last.length()))
                    .reduce((_, latest) -> latest)
                    .orElse(ELSEWHERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void count(String place) {
        deaths.merge(place, 1, Integer::sum);
    }

    /** How often somebody died where. */
    synchronized Map<String, Integer> deaths() {
        return Map.copyOf(deaths);
    }

    private int total() {
        return deaths().values().stream().mapToInt(Integer::intValue).sum();
    }
}
