package io.keepwarm.digest.mail;

/// What the mail server made of one attempt.
public sealed interface Outcome {

    /// It took the mail.
    record Accepted() implements Outcome {}

    /// It refused the mail for now (4xx), or could not be reached: no mail was taken.
    record NotNow(String why) implements Outcome {}

    /// It refused the mail for good (5xx): no mail was taken.
    record Never(String why) implements Outcome {}

    /// It refused the recipient for good: no mail was taken, and none of anybody's is likely to be.
    ///
    /// @param certain whether it said that there is no such mailbox, and not just no
    record Bounced(String why, boolean certain) implements Outcome {}

    /// The connection ended before the answer came: nobody knows whether the mail was taken.
    record Unclear(String why) implements Outcome {}
}
