/// What happens in the lives of contacts, and what is said about or by them: reasons to be in touch that are timely for
/// a while. Told to the other services; what follows from an event is theirs to decide.
@NullMarked
package io.keepwarm.contact.lifeevent;

import org.jspecify.annotations.NullMarked;
