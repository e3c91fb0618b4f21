/// Birthdays and other days that come round every year. Pure rules.
@NullMarked
package io.keepwarm.reminder.occasion;

import org.jspecify.annotations.NullMarked;
