package org.huiying.platform.web;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Writes in a transaction, as handlers do. */
public class ThingHandler {

    /** As it stands in the table. */
    public record Thing(UUID id, String name) {}

    public static final CountDownLatch ENTERED = new CountDownLatch(1);
    public static final CountDownLatch RELEASE = new CountDownLatch(1);
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Supplier<UUID> ids;

    public ThingHandler(JdbcClient jdbc, Audit audit, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.ids = ids;
        jdbc.sql("CREATE TABLE IF NOT EXISTS thing (id uuid PRIMARY KEY, name text NOT NULL)")
                .update();
    }

    @Transactional
    public Thing create(String name) {
        var thing = new Thing(ids.get(), name);
        jdbc.sql("INSERT INTO thing VALUES (:id, :name)")
                .param("id", thing.id())
                .param("name", name)
                .update();
        audit.record("thing.create", thing.id().toString(), Map.of("name", name, "exercise", true));
        switch (name) {
            case "refused" -> throw Refusal.rule("too-odd", name);
            case "failing" -> throw new IllegalStateException("the secret cause");
            case "slow" -> {
                ENTERED.countDown();
                await(RELEASE);
            }
            default -> {}
        }
        return thing;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
