/// Mails and the connection to the SMTP server. The library knows MIME and SMTP; here is decided what became of a mail,
/// which is what decides whether it may be sent again.
@NullMarked
package io.keepwarm.digest.mail;

import org.jspecify.annotations.NullMarked;
