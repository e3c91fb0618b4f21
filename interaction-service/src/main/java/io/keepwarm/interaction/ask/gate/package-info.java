/// Whether something may be asked of somebody now, and why not: one rule after the other, each with what would make it
/// fine. Pure Java.
@NullMarked
package io.keepwarm.interaction.ask.gate;

import org.jspecify.annotations.NullMarked;
