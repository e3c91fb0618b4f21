/// From an iCalendar file (RFC 5545) to meetings, within bounds: what cannot be read of it is told, and the rest is
/// read.
@NullMarked
package io.keepwarm.interaction.calendardrop.ics;

import org.jspecify.annotations.NullMarked;
