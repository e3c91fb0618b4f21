/// The outreach check: is this message fit to be sent to this person? It reads the message and what is known of the
/// person, and answers rule by rule, with reasons and a sentence to use. It stores nothing.
@NullMarked
package io.keepwarm.interaction.outreachcheck;

import org.jspecify.annotations.NullMarked;
