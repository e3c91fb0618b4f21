/// Outreach: requests sent to people, what came of each, and how many of them are accepted.
@NullMarked
package io.keepwarm.interaction.outreach;

import org.jspecify.annotations.NullMarked;
