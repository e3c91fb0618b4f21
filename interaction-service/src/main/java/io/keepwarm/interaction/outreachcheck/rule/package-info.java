/// The rules a message is checked by before it is sent: what is courteous, gracious and personal. Pure Java: a text
/// and what is known of its reader go in, findings come out.
@NullMarked
package io.keepwarm.interaction.outreachcheck.rule;

import org.jspecify.annotations.NullMarked;
