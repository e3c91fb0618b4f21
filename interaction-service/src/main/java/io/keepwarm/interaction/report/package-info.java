/// What a member's touches add up to, and a team's: what share was given without asking, whom attention
/// goes to, how deep ties are. Never how many contacts somebody has as if that were a success.
@NullMarked
package io.keepwarm.interaction.report;

import org.jspecify.annotations.NullMarked;
