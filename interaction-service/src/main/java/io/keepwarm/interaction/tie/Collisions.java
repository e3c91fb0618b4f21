package io.keepwarm.interaction.tie;

import java.sql.SQLException;
import java.util.function.Supplier;

/// Writers of one tie wait for each other; where two cannot wait, because the row is not there yet or each has what the
/// other wants, the database sends one away and it is done again.
public final class Collisions {
    private static final int ATTEMPTS = 5;
    /// SQLSTATE class 40: the transaction was rolled back so that another could go on.
    private static final String ROLLED_BACK = "40";

    private Collisions() {}

    /// Runs `transaction`, which commits or rolls back as a whole, again when it collided.
    public static <T> T outlast(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isCollision(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isCollision(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TieCollision
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }
}
