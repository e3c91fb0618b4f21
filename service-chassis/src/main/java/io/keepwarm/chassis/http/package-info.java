/// The conventions every resource shares: problems, pages, entity tags, idempotency keys, strict JSON.
@NullMarked
package io.keepwarm.chassis.http;

import org.jspecify.annotations.NullMarked;
