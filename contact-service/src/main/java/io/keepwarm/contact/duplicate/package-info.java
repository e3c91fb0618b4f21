/// Contacts that may be one person, for somebody to look at.
@NullMarked
package io.keepwarm.contact.duplicate;

import org.jspecify.annotations.NullMarked;
