/// How long a silence may last, and what that means for the follow-up that keeps two people in touch. Pure rules.
@NullMarked
package io.keepwarm.reminder.cadence;

import org.jspecify.annotations.NullMarked;
