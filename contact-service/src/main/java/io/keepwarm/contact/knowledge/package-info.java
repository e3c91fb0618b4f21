/// What this service knows of the ties between members and contacts, which interaction-service owns:
/// heard from its topic.
@NullMarked
package io.keepwarm.contact.knowledge;

import org.jspecify.annotations.NullMarked;
