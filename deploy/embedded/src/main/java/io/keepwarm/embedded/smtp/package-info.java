/// A mail server that accepts everything and delivers nothing: each mail becomes a file.
@NullMarked
package io.keepwarm.embedded.smtp;

import org.jspecify.annotations.NullMarked;
