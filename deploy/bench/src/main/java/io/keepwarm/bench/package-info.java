/// The load driver: puts a running stack under a closed or a fixed-rate load and prints what it saw as a table.
@NullMarked
package io.keepwarm.bench;

import org.jspecify.annotations.NullMarked;
