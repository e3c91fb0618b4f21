/// People as what arrives names them: by e-mail address. Plain rules.
@NullMarked
package io.keepwarm.interaction.arrival.people;

import org.jspecify.annotations.NullMarked;
