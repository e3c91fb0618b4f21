/// What this service knows of contacts and members, whom contact-service owns: heard from its topics, or asked for over
/// HTTP when a request names somebody not heard of yet.
@NullMarked
package io.keepwarm.interaction.knowledge;

import org.jspecify.annotations.NullMarked;
