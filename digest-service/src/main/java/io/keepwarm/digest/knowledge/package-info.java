/// What this service hears of others, and what it keeps of that: members, contacts, ties, follow-ups, agendas and
/// promises.
@NullMarked
package io.keepwarm.digest.knowledge;

import org.jspecify.annotations.NullMarked;
