/// The ties between members and contacts: when they were last in touch, how warm it is, what is still owed. Topic
/// `keepwarm.ties`.
@NullMarked
package io.keepwarm.events.tie;

import org.jspecify.annotations.NullMarked;
