/// What the tests say to Keepwarm's API, and what they read in its answers.
package io.keepwarm.e2e.api;
