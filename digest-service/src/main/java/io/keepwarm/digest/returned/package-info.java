/// Mails that come back after the mail server had taken them: reports of failed delivery, and what follows.
@NullMarked
package io.keepwarm.digest.returned;

import org.jspecify.annotations.NullMarked;
