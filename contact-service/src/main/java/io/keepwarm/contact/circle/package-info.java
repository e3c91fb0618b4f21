/// Circles: lists of contacts that members make for themselves. A circle is its member's own affair.
@NullMarked
package io.keepwarm.contact.circle;

import org.jspecify.annotations.NullMarked;
