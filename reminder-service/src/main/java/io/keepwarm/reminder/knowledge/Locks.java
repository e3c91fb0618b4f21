package io.keepwarm.reminder.knowledge;

/// Locks, held to the end of the transaction, that let two listeners who learn of the same contact at the same moment
/// go one after the other. Without them each would decide before it can see what the other has learnt, and nobody
/// would decide with both. They are part of the statement that writes what was learnt; whatever is read after it, in a
/// statement of its own, sees what the one before has committed.
final class Locks {
    /// For all that is learnt of the contact whose id is the first parameter.
    static final String CONTACT = exclusive("c", "?1");

    /// The same for the contact whose id a column holds.
    static String contact(String column) {
        return exclusive("c", column);
    }

    /// The same as [#OF_MEMBER] for the member whose id a column holds.
    static String ofMember(String column) {
        return shared(column);
    }

    /// For all that is learnt of the member whose id is the first parameter.
    static final String MEMBER = exclusive("m", "?1");

    /// For all that is learnt of contacts and ties of the member whose id is the second parameter: beside each
    /// other, but not beside [#MEMBER].
    static final String OF_MEMBER = shared("?2");

    private Locks() {}

    private static String shared(String parameter) {
        return "pg_advisory_xact_lock_shared(" + key("m", parameter) + ")";
    }

    private static String exclusive(String kind, String parameter) {
        return "pg_advisory_xact_lock(" + key(kind, parameter) + ")";
    }

    private static String key(String kind, String parameter) {
        return "hashtextextended(concat_ws(':', '" + kind + "', current_setting('app.team'), cast(" + parameter
                + " as text)), 0)";
    }
}
