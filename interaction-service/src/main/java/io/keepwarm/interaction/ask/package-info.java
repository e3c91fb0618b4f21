/// Asks: those a member made, and whether one may be made of this person now. The rules stand in `gate`.
@NullMarked
package io.keepwarm.interaction.ask;

import org.jspecify.annotations.NullMarked;
