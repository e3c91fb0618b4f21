/// A PostgreSQL server with one database and four roles a service, durable, without Docker.
@NullMarked
package io.keepwarm.embedded.postgres;

import org.jspecify.annotations.NullMarked;
