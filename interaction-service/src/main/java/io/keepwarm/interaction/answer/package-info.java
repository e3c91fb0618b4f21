/// Touches from answers: a follow-up that a member answered with "done" means that the two were in touch.
@NullMarked
package io.keepwarm.interaction.answer;

import org.jspecify.annotations.NullMarked;
