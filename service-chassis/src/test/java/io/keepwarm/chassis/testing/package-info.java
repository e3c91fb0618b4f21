/// What the tests of all services share: signed callers, the moved clock, the house rules, the wall between teams, the
/// checked-in OpenAPI file.
package io.keepwarm.chassis.testing;
