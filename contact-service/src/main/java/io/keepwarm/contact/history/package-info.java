/// The history of each contact: who changed what, when.
@NullMarked
package io.keepwarm.contact.history;

import org.jspecify.annotations.NullMarked;
