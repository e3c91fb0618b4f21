/// Mails that come by SMTP, to an address of each member with a secret in it. A mail is accepted when what it became is
/// stored, and not before.
@NullMarked
package io.keepwarm.interaction.maildrop.smtp;

import org.jspecify.annotations.NullMarked;
