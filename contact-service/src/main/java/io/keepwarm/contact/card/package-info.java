/// What is known of a person, as plain values with the rules they keep to: no framework but Bean Validation's words, no
/// clock, no database.
@NullMarked
package io.keepwarm.contact.card;

import org.jspecify.annotations.NullMarked;
