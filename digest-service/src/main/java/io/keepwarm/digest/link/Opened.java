package io.keepwarm.digest.link;

/// What became of a token somebody brought.
///
/// @param <L> what it grants
public sealed interface Opened<L> {

    /// It is ours and still good.
    record Good<L>(L link) implements Opened<L> {}

    /// It is ours, but its time is over.
    record Expired<L>() implements Opened<L> {}

    /// It is not ours, or not for this.
    record Forged<L>() implements Opened<L> {}
}
