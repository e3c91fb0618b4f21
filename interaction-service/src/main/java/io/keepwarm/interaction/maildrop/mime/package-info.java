/// From the bytes of a mail to what it says, within bounds: whatever comes, memory and time stay small.
@NullMarked
package io.keepwarm.interaction.maildrop.mime;

import org.jspecify.annotations.NullMarked;
