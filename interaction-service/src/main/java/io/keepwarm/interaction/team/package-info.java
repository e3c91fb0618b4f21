/// Who in the team knows whom, and how well, without a word of what was said: it follows from touches that are not
/// private, and from nothing a member judged for themselves.
@NullMarked
package io.keepwarm.interaction.team;

import org.jspecify.annotations.NullMarked;
