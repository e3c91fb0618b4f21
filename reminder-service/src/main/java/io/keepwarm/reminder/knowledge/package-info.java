/// What reminder-service knows of contacts, members and ties, read from their topics into schema `knowledge`.
@NullMarked
package io.keepwarm.reminder.knowledge;

import org.jspecify.annotations.NullMarked;
