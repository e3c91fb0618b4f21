/// A member's day: what is due and overdue, first things first, prepared at their midnight and whenever it changes.
@NullMarked
package io.keepwarm.reminder.agenda;

import org.jspecify.annotations.NullMarked;
