/// What members, or the whole team, want to reach and which problems they want to solve. Contacts are linked to goals
/// as a part of their relevance; a goal that is closed or dropped changes nothing about how contacts are
/// kept in touch with.
@NullMarked
package io.keepwarm.contact.goal;

import org.jspecify.annotations.NullMarked;
