/// Merging two contacts that are one person, and taking that back.
@NullMarked
package io.keepwarm.contact.merge;

import org.jspecify.annotations.NullMarked;
