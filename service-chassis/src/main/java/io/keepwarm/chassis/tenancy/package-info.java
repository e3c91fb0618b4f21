/// The wall between teams: which team the running work is for, and how PostgreSQL gets to know it.
@NullMarked
package io.keepwarm.chassis.tenancy;

import org.jspecify.annotations.NullMarked;
