/// A meeting, and whether the member was in touch with anybody by it. Plain rules.
@NullMarked
package io.keepwarm.interaction.calendardrop.meeting;

import org.jspecify.annotations.NullMarked;
