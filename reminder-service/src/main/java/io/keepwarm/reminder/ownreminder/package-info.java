/// Members' own reminders about a contact: once, or again and again.
@NullMarked
package io.keepwarm.reminder.ownreminder;

import org.jspecify.annotations.NullMarked;
