package io.keepwarm.digest.mail;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells from the server's words whether a refused recipient is one who will never be reached. The enhanced status code
/// (RFC 3463) decides where there is one: a relay that is set up wrongly, or a policy, refuses good addresses too.
final class Bounces {
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3} (\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    /// No such mailbox, no such system, no address at all, moved, a domain that takes no mail, a mailbox switched off.
    private static final Set<String> NOBODY_THERE = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");
    /// The codes RFC 5321 has for that, if it says no more.
    private static final Set<String> NO = Set.of("550", "551", "553");

    private Bounces() {}

    /// What the refusal of a recipient by a 5xx comes to.
    static Outcome of(String reply) {
        var enhanced = ENHANCED.matcher(reply);
        if (enhanced.find()) {
            return NOBODY_THERE.contains(enhanced.group(1))
                    ? new Outcome.Bounced(reply, true)
                    : new Outcome.Never(reply);
        }
        return NO.contains(reply.substring(0, 3)) ? new Outcome.Bounced(reply, false) : new Outcome.Never(reply);
    }
}
