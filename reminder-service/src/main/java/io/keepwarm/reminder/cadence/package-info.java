/// How long a silence may last, and on which days a member can be asked for something. Pure rules.
@NullMarked
package io.keepwarm.reminder.cadence;

import org.jspecify.annotations.NullMarked;
