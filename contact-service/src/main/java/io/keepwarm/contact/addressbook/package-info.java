/// The files that address books are kept in: how each format is cut into rows, and how a row is read. It
/// knows nothing of
/// imports, of the database or of who is known already, and holds no more of a file than the row at hand.
@NullMarked
package io.keepwarm.contact.addressbook;

import org.jspecify.annotations.NullMarked;
