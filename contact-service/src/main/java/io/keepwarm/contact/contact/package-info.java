/// The contacts: kept, changed, found, put into the trash and taken out of it; every change is told to the
/// other services.
@NullMarked
package io.keepwarm.contact.contact;

import org.jspecify.annotations.NullMarked;
