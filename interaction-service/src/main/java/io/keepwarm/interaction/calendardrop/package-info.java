/// Calendars that members drop here: past meetings with people they know become touches, once.
@NullMarked
package io.keepwarm.interaction.calendardrop;

import org.jspecify.annotations.NullMarked;
