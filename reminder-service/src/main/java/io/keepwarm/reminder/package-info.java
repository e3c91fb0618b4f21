/// reminder-service: what is next, for whom, and why today.
@NullMarked
package io.keepwarm.reminder;

import org.jspecify.annotations.NullMarked;
