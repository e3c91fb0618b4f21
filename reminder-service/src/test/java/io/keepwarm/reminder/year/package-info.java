/// A year in the lives of three members, lived through with the running service.
@NullMarked
package io.keepwarm.reminder.year;

import org.jspecify.annotations.NullMarked;
