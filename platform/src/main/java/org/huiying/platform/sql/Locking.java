package org.huiying.platform.sql;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes row locks that others may take in another order. Who has waited half a second, less than a deadlock takes to be
 * found, lets go of the locks taken here and asks for all of them anew; so it is the one decision of a person that gives
 * way, not the batch of events that it meets.
 */
public final class Locking {

    private static final int BRIEF_ATTEMPTS = 10;
    private static final String BRIEFLY = "500ms";
    private static final Set<String> HELD_BY_OTHERS = Set.of("55P03", "40P01");

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    public Locking(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Runs what takes the locks, as a part of the caller's transaction that can be taken back alone. It may run several
     * times and then finds what others have changed in between; it may write rows, but append no event.
     */
    public <T> T of(Supplier<T> locks) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("locks need a transaction");
        }
        for (var attempt = 0; attempt < BRIEF_ATTEMPTS; attempt++) {
            try {
                return savepoint.execute(_ -> briefly(locks));
            } catch (DataAccessException e) {
                if (!isHeldByOthers(e)) {
                    throw e;
                }
            }
        }
        return savepoint.execute(_ -> locks.get());
    }

    /** See {@link #of(Supplier)}. */
    public void of(Runnable locks) {
        of(() -> {
            locks.run();
            return true;
        });
    }

    /** The setting is taken back with the savepoint when a lock is not had, and here when all are. */
    private <T> T briefly(Supplier<T> locks) {
        var before = jdbc.sql("SELECT current_setting('lock_timeout')")
                .query(String.class)
                .single();
        patience(BRIEFLY);
        var taken = locks.get();
        patience(before);
        return taken;
    }

    private void patience(String time) {
        jdbc.sql("SELECT set_config('lock_timeout', :time, true)")
                .param("time", time)
                .query(String.class)
                .single();
    }

    private static boolean isHeldByOthers(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && HELD_BY_OTHERS.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
