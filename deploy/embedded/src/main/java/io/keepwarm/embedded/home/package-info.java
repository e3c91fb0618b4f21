/// The one folder everything lives in: secrets, ports and child processes around it.
@NullMarked
package io.keepwarm.embedded.home;

import org.jspecify.annotations.NullMarked;
