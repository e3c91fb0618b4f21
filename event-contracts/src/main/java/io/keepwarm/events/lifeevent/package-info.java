/// What happens in the lives of contacts, as far as it is a reason to be in touch. Topic `keepwarm.life-events`.
@NullMarked
package io.keepwarm.events.lifeevent;

import org.jspecify.annotations.NullMarked;
