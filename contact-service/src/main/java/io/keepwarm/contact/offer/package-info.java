/// What members can give to the people they know: time, introductions, insight, help. Told to the other services.
@NullMarked
package io.keepwarm.contact.offer;

import org.jspecify.annotations.NullMarked;
