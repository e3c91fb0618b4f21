/// How contacts are found: the terms a contact is indexed under and the questions asked of that index. Pure rules over
/// text; the one statement that asks is in the database (`search_contacts`).
@NullMarked
package io.keepwarm.contact.search;

import org.jspecify.annotations.NullMarked;
