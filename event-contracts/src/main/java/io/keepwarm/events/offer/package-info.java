/// What members can give: time, introductions, insight, help. Topic `keepwarm.offers`.
@NullMarked
package io.keepwarm.events.offer;

import org.jspecify.annotations.NullMarked;
