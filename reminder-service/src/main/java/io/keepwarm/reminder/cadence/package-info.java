/// How long a silence may last, and on which days a member can be asked for something: the rules alone. What is settled
/// of it is kept and served by `policy`.
@NullMarked
package io.keepwarm.reminder.cadence;

import org.jspecify.annotations.NullMarked;
