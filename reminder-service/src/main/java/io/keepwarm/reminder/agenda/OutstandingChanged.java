package io.keepwarm.reminder.agenda;

/// What a member has due or overdue may have changed. Fired in the transaction of the change.
public record OutstandingChanged(String memberId) {}
