package io.keepwarm.digest.mail;

/// What the mail server made of one attempt.
public sealed interface Outcome {

    /// It took the mail.
    record Accepted() implements Outcome {}

    /// It refused the mail for now (4xx), or could not be reached: no mail was taken.
    record NotNow(String why) implements Outcome {}

    /// It refused the mail for good (5xx): no mail was taken.
    record Never(String why) implements Outcome {}

    /// The connection ended before the answer came: nobody knows whether the mail was taken.
    record Unclear(String why) implements Outcome {}
}
