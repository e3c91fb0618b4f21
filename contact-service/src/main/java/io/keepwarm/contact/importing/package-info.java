/// Address books coming in: a file is taken over row by row, asynchronously, and each row has a result of its
/// own. A file may come twice, and a worker may die at any moment; neither makes anybody a second time.
@NullMarked
package io.keepwarm.contact.importing;

import org.jspecify.annotations.NullMarked;
