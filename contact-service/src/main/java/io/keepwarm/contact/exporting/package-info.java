/// Contacts going out in the words of other address books.
@NullMarked
package io.keepwarm.contact.exporting;

import org.jspecify.annotations.NullMarked;
