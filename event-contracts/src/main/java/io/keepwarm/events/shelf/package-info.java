/// Things worth sharing, and whom they would interest. Topic `keepwarm.shelf`.
@NullMarked
package io.keepwarm.events.shelf;

import org.jspecify.annotations.NullMarked;
