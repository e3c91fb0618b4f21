/// The running stack as the tests hold it: its parts, its clock, its mails, the people who call it.
package io.keepwarm.e2e.stack;
