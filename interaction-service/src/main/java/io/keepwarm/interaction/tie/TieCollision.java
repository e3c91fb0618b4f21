package io.keepwarm.interaction.tie;

import java.sql.SQLTransientException;

/// Two transactions made the first touch of one tie at the same moment, and this one lost: doing it again finds the
/// row. Its cause says "passes", so that listeners try again, too.
public final class TieCollision extends RuntimeException {
    TieCollision() {
        super("The tie came to be at this very moment", new SQLTransientException("row inserted by another"));
    }
}
