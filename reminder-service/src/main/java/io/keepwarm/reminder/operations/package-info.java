/// For operators: the dead letters of this service.
@NullMarked
package io.keepwarm.reminder.operations;

import org.jspecify.annotations.NullMarked;
