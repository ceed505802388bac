package org.huiying.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.huiying.acceptance.faults.Ledger.Fate;
import org.huiying.acceptance.faults.Ledger.Kind;
import org.huiying.acceptance.faults.Ledger.Line;
import org.huiying.acceptance.stack.Answer;
import org.huiying.acceptance.stack.Http;
import org.huiying.acceptance.stack.RunningStack;

/**
 * Mentions at a steady rate and opinions registered by hand, through the gateway. A request without a clear answer is
 * sent again under its key until there is one, except each third of them, which stays unknown for ever.
 */
final class Load implements AutoCloseable {
    private static final int BATCH = 25;
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int GIVEN_UP = 3;
    private static final Duration PERSISTENCE = Duration.ofMinutes(3);

    private final RunningStack stack;
    private final Ledger ledger;
    private final String run;
    private final Matters matters;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong mentions = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    /** @param run tells this run's mentions and opinions from those of any other */
    Load(RunningStack stack, Ledger ledger, String run) {
        this.stack = stack;
        this.ledger = ledger;
        this.run = run;
        this.matters = new Matters(run);
        stack.token("feeder");
        stack.token("duty");
    }

    /** Enters an address for the post that is told of each new opinion: without one, no mail would be sent. */
    void enterContact() {
        var contact = Map.of("post", "DUTY_OFFICER", "channel", "EMAIL", "address", "ledger@county.example");
        stack.as("office").post("/api/v1/contacts", contact).ok();
    }

    /** Goes on until closed: 50 mentions a second, a registration every {@code registrations}. */
    void start(Duration registrations) {
        every(TICK, this::sendBatch);
        every(registrations, this::register);
    }

    private void every(Duration period, Runnable work) {
        clock.scheduleAtFixedRate(() -> senders.execute(work), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sendBatch() {
        long from = mentions.getAndAdd(BATCH);
        var items = new ArrayList<String>();
        var bodies = new ArrayList<Map<String, Object>>();
        for (long n = from; n < from + BATCH; n++) {
            items.add(Matters.label(run, n));
            bodies.add(matters.mention(n));
        }
        long request = requests.incrementAndGet();
        deliver(
                new Request(request, Kind.MENTIONS, items, request % GIVEN_UP != 0),
                "feeder",
                "/api/v1/mentions",
                Map.of("mentions", bodies));
    }

    private void register() {
        long request = requests.incrementAndGet();
        register(request, request % GIVEN_UP != 0);
    }

    /** Registers one opinion by hand and does not give up; its label, by which alerts about it are found. */
    String registerForSure() {
        return register(requests.incrementAndGet(), true);
    }

    private String register(long request, boolean persistent) {
        var label = "台账" + run + "来电" + request + "号";
        var body = matters.registration(label);
        deliver(new Request(request, Kind.REGISTRATION, List.of(label), persistent), "duty", "/api/v1/opinions", body);
        return label;
    }

    private record Request(long number, Kind kind, List<String> items, boolean persistent) {
        Line line(Fate fate, String detail) {
            return new Line(Instant.now(), number, kind, fate, items, detail);
        }
    }

    private void deliver(Request request, String account, String path, Object body) {
        var key = UUID.randomUUID().toString();
        var until = Instant.now().plus(PERSISTENCE);
        var fate = Fate.UNKNOWN;
        while (fate == Fate.UNKNOWN
                && Instant.now().isBefore(until)
                && !Thread.currentThread().isInterrupted()) {
            ledger.write(request.line(Fate.SENT, ""));
            var told = ask(account, key, path, body);
            fate = told.fate();
            ledger.write(request.line(fate, told.detail()));
            if (fate == Fate.UNKNOWN && (!request.persistent() || !paused())) {
                return;
            }
        }
    }

    private record Told(Fate fate, String detail) {}

    private Told ask(String account, String key, String path, Object body) {
        try {
            var answer = stack.as(account).with("Idempotency-Key", key).post(path, body);
            return new Told(fate(answer), answer.status() + " " + answer.text());
        } catch (Http.Unanswered e) {
            return new Told(Fate.UNKNOWN, String.valueOf(e.getMessage()));
        }
    }

    /** Whoever was not served for lack of time or strength may have been served all the same. */
    private static Fate fate(Answer answer) {
        if (answer.status() / 100 == 2) {
            return Fate.ACKNOWLEDGED;
        }
        return answer.status() >= 500 || answer.status() == 409 || answer.status() == 429 ? Fate.UNKNOWN : Fate.REFUSED;
    }

    private static boolean paused() {
        try {
            Thread.sleep(RETRY);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the sending and waits for what is on its way. */
    @Override
    public void close() {
        clock.shutdownNow();
        senders.close();
    }
}
