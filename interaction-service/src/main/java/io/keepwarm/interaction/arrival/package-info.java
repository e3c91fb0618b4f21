/// What arrives without typing, mails and calendars, names people by e-mail address: who of them is who for a member,
/// which addresses are the member's own, and whom they might want to add. Nobody is added by themselves.
@NullMarked
package io.keepwarm.interaction.arrival;

import org.jspecify.annotations.NullMarked;
