package org.huiying.platform.inbox;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells an outage, which is waited out, from a fault of the event itself, which parks it. */
final class Faults {

    private Faults() {}

    static boolean isOutage(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransactionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof java.sql.SQLException sql && outageState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Connection exceptions, resources, operator intervention, rollbacks by the server. */
    private static boolean outageState(@org.jspecify.annotations.Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("40"));
    }

    /** What is kept of a fault: its kind and message, cut to what a person reads. */
    static String describe(Throwable fault) {
        var text = fault.getClass().getSimpleName() + ": " + fault.getMessage();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
