/// Mails as bytes and the conversation with the SMTP server. A conversation tells exactly how far it came, which is
/// what decides whether a mail may be sent again.
@NullMarked
package io.keepwarm.digest.mail;

import org.jspecify.annotations.NullMarked;
