/// The API as the services themselves describe it, so that tests over all of it need no list of it.
package io.keepwarm.e2e.openapi;
