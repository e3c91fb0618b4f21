/// Mails that members drop here, by HTTP or by sending a copy to an address of their own: each becomes a touch with the
/// contacts it was written to or came from, once.
@NullMarked
package io.keepwarm.interaction.maildrop;

import org.jspecify.annotations.NullMarked;
