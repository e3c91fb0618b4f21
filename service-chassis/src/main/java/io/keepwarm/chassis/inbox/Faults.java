package io.keepwarm.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/// Tells a fault that passes from one that does not, by the one question that matters: can trying again help?
public final class Faults {
    /// SQLSTATE classes (PostgreSQL, appendix A) that speak of the server's day, not of our data: connection exception,
    /// insufficient resources, operator intervention, system error, transaction rollback (serialization, deadlock).
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    /// Not a class of its own but passing too: lock not available, idle-in-transaction and transaction timeouts,
    /// a server that became read-only.
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03", "25P04", "25006");

    private static final String UNIQUE_VIOLATION = "23505";

    private Faults() {}

    /// Whether the same work may succeed when it is done again later.
    public static boolean passes(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
            if (cause instanceof JsonProcessingException) {
                // An IOException by descent, but what is written in bytes does not change by waiting.
                return false;
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof RetriableException
                    || cause instanceof Patience.Stopping) {
                return true;
            }
        }
        return false;
    }

    /// Whether somebody else was quicker to make the same row: worth one more look, for now it is there to be seen.
    static boolean isRace(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        if (failure instanceof SQLTransientException) {
            return true;
        }
        String state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            // The pool reports "no connection in time" and "pool closed" without a state.
            return String.valueOf(failure.getMessage()).contains("cquisition timeout")
                    || String.valueOf(failure.getMessage()).contains("closed");
        }
        return PASSING_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state);
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
