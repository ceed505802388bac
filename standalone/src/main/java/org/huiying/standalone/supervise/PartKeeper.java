package org.huiying.standalone.supervise;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiying.standalone.stack.Part;
import org.huiying.standalone.supervise.PartStatus.State;

/** Keeps one part alive: starts it or takes it over, waits until it is ready, starts it again when it dies. */
final class PartKeeper implements Runnable {
    private static final Duration FIRST_DELAY = Duration.ofMillis(300);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    private static final Duration STABLE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Part part;
    private final Stack stack;
    private volatile State state = State.WAITING;
    private volatile String detail = "";
    private volatile Optional<ProcessHandle> process = Optional.empty();
    private volatile Instant startedAt = Instant.MIN;
    private volatile Duration startTook = Duration.ZERO;
    private volatile int restarts;
    private volatile boolean stopping;

    /** What a keeper needs of the whole. */
    record Stack(Launches launches, ProcessTable processes, Readiness readiness, SupervisorLog log, Others others) {
        interface Others {
            boolean ready(String part);
        }
    }

    PartKeeper(Part part, Stack stack) {
        this.part = part;
        this.stack = stack;
    }

    @Override
    public void run() {
        try {
            awaitOthers();
            keep();
        } catch (NoSuchFileException e) {
            become(State.MISSING, "not built: " + e.getFile());
        } catch (IOException e) {
            become(State.FAILED, "cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitOthers() throws InterruptedException {
        for (var other : part.after()) {
            detail = "waits for " + other;
            while (!stack.others().ready(other)) {
                Thread.sleep(STEP);
            }
        }
    }

    private void keep() throws IOException, InterruptedException {
        var delay = FIRST_DELAY;
        while (!stopping) {
            var running = takeOverOrStart();
            awaitReady(running);
            ProcessTable.awaitEnd(running);
            if (stopping) {
                return;
            }
            delay = lived().compareTo(STABLE) > 0 ? FIRST_DELAY : delay;
            restarts++;
            become(
                    State.RESTARTING,
                    "ended after %d s; again in %.1f s".formatted(lived().toSeconds(), seconds(delay)));
            Thread.sleep(delay);
            delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay.multipliedBy(2);
        }
    }

    private synchronized ProcessHandle takeOverOrStart() throws IOException, InterruptedException {
        var launch = stack.launches().of(part);
        var found = takeOver(launch);
        startedAt = found.flatMap(p -> p.info().startInstant()).orElseGet(Instant::now);
        if (stopping) {
            throw new InterruptedException("stopping");
        }
        var running = found.isPresent()
                ? found.get()
                : launch.start(stack.launches().log(part)).toHandle();
        process = Optional.of(running);
        become(State.STARTING, (found.isPresent() ? "taken over as " : "") + "process " + running.pid());
        return running;
    }

    /** An orphan of an earlier supervisor stays if it is what would be started now; any other must go first. */
    private Optional<ProcessHandle> takeOver(Launch launch) throws InterruptedException {
        Optional<ProcessHandle> kept = Optional.empty();
        for (var orphan : stack.processes().of(part.name())) {
            if (kept.isEmpty() && ProcessTable.launchedAs(orphan, launch.mark())) {
                kept = Optional.of(orphan);
            } else {
                stack.log().line(part.name() + ": stops process " + orphan.pid() + " of an earlier start");
                ProcessTable.stop(part.name(), orphan);
            }
        }
        return kept;
    }

    private void awaitReady(ProcessHandle running) throws InterruptedException {
        while (!stack.readiness().of(part)) {
            if (!ProcessTable.isAlive(running) || stopping) {
                return;
            }
            Thread.sleep(STEP);
        }
        startTook = lived();
        become(State.READY, "");
    }

    /** Ends the part and its keeping. */
    void stop() throws InterruptedException {
        stopping = true;
        synchronized (this) {
            for (var running : stack.processes().of(part.name())) {
                ProcessTable.stop(part.name(), running);
            }
            become(State.STOPPED, "");
        }
    }

    boolean isReady() {
        return state == State.READY;
    }

    Part part() {
        return part;
    }

    /** With {@code ask}, a part that was ready is asked whether it still is, and its memory is counted. */
    PartStatus status(boolean ask) {
        var now = state == State.READY && ask && !stack.readiness().of(part) ? State.UNREADY : state;
        var running = process.filter(p -> now != State.STOPPED && ProcessTable.isAlive(p));
        return new PartStatus(
                part.name(),
                now,
                running.map(ProcessHandle::pid).orElse(0L),
                part.port(),
                part.management(),
                Math.round(seconds(startTook) * 10) / 10.0,
                running.isPresent() ? lived().toSeconds() : 0,
                restarts,
                ask ? running.map(p -> Memory.of(part, p)).orElse(0L) : 0,
                detail);
    }

    private void become(State next, String why) {
        state = next;
        detail = why;
        stack.log().line(part.name() + ": " + next + (why.isEmpty() ? "" : ", " + why));
    }

    private Duration lived() {
        return Duration.between(startedAt, Instant.now());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
