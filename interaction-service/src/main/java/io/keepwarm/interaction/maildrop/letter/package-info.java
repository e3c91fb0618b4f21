/// What a mail says, to whom and from whom: the words its writer wrote, without what is quoted, and the mail that was
/// forwarded in it. Plain rules.
@NullMarked
package io.keepwarm.interaction.maildrop.letter;

import org.jspecify.annotations.NullMarked;
