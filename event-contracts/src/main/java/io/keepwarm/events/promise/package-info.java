/// Promises between members and contacts, in both directions. Topic `keepwarm.promises`.
@NullMarked
package io.keepwarm.events.promise;

import org.jspecify.annotations.NullMarked;
