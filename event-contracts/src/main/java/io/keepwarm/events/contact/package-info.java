/// The people a team keeps in touch with: what is known of them, and what becomes of their records. Topic
/// `keepwarm.contacts`.
@NullMarked
package io.keepwarm.events.contact;

import org.jspecify.annotations.NullMarked;
