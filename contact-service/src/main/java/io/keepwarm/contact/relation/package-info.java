/// How contacts stand to each other: married, parent and child, who introduced whom. Said once, shown from both sides.
@NullMarked
package io.keepwarm.contact.relation;

import org.jspecify.annotations.NullMarked;
