/// How well a member knows a contact: five questions, answered by themselves.
@NullMarked
package io.keepwarm.interaction.depth;

import org.jspecify.annotations.NullMarked;
