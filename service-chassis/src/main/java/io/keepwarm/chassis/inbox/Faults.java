package io.keepwarm.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final int MOST_PARTS = 50;

    private Faults() {}

    /// Whether the same work may succeed when it is done again later.
    public static boolean passes(Throwable failure) {
        boolean sawDatabase = false;
        for (Throwable part : parts(failure)) {
            if (part instanceof SQLException sql) {
                if (passes(sql)) {
                    return true;
                }
                sawDatabase = true;
            }
            if (part instanceof JsonProcessingException) {
                // An IOException by descent, but what is written in bytes does not change by waiting.
                return false;
            }
            if (part instanceof IOException
                    || part instanceof TimeoutException
                    || part instanceof RetriableException
                    || part instanceof Patience.Stopping) {
                return true;
            }
        }
        // A commit that failed, and the database did not say that our data was why: it was not there to say anything.
        return !sawDatabase && parts(failure).stream().anyMatch(Faults::isFailedCommit);
    }

    /// Whether somebody else was quicker to make the same row: worth one more look, for now it is there to be seen.
    static boolean isRace(Throwable failure) {
        return parts(failure).stream()
                .anyMatch(part -> part instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    private static boolean isFailedCommit(Throwable part) {
        return part instanceof RollbackException
                || part instanceof HeuristicMixedException
                || part instanceof HeuristicRollbackException;
    }

    /// The failure, its causes, and what was suppressed on the way: of a failed commit the transaction manager tells
    /// the database's own words as suppressed only.
    private static List<Throwable> parts(Throwable failure) {
        List<Throwable> parts = new ArrayList<>(List.of(failure));
        for (int next = 0; next < parts.size() && parts.size() < MOST_PARTS; next++) {
            Throwable part = parts.get(next);
            if (part.getCause() != null && !parts.contains(part.getCause())) {
                parts.add(part.getCause());
            }
            Arrays.stream(part.getSuppressed())
                    .filter(suppressed -> !parts.contains(suppressed))
                    .forEach(parts::add);
        }
        return parts;
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
