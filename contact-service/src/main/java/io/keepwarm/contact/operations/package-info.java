/// What operators see of this service.
@NullMarked
package io.keepwarm.contact.operations;

import org.jspecify.annotations.NullMarked;
