/// The ledger: what a member gave to a contact, received from them and asked of them, for ever. It is read from the
/// touches themselves; the tie keeps only the counts.
@NullMarked
package io.keepwarm.interaction.ledger;

import org.jspecify.annotations.NullMarked;
