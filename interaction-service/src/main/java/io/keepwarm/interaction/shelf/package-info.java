/// The shelf: things worth sharing, matched with what contacts care about and need, and shared with nobody twice.
@NullMarked
package io.keepwarm.interaction.shelf;

import org.jspecify.annotations.NullMarked;
