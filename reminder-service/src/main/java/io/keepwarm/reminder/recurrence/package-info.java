/// On which days a reminder falls that comes again (RFC 5545, section 3.3.10), by lib-recur.
@NullMarked
package io.keepwarm.reminder.recurrence;

import org.jspecify.annotations.NullMarked;
