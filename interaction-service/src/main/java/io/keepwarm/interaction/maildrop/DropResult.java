package io.keepwarm.interaction.maildrop;

/// What became of a dropped mail.
public enum DropResult {
    /// It is a touch now.
    LOGGED,
    /// It was one already: the same mail came before, whichever way.
    ALREADY,
    /// A list or a machine sent it, so nobody was in touch with anybody.
    BULK,
    /// Nobody it was written to, or who wrote it, is a contact the member sees. It may be dropped again later.
    NOBODY_KNOWN
}
