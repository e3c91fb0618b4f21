/// What this service knows of members, contacts, ties, follow-ups and agendas, learnt from their events.
@NullMarked
package io.keepwarm.digest.knowledge;

import org.jspecify.annotations.NullMarked;
