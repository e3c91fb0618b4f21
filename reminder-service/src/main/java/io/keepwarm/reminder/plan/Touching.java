package io.keepwarm.reminder.plan;

import io.keepwarm.events.Channel;
import io.keepwarm.events.followup.Reason;
import org.jspecify.annotations.Nullable;

/// Whether a member and a contact were in touch when a follow-up is done.
public final class Touching {
    private Touching() {}

    /// An own reminder may be about anything, unless something is said of a touch; thinking of relevance is none.
    public static boolean isTouch(Reason done, @Nullable Channel channel, @Nullable String summary) {
        return switch (done) {
            case CUSTOM -> channel != null || summary != null;
            case REVIEW_RELEVANCE -> false;
            case KEEP_IN_TOUCH,
                    FIRST_FOLLOW_UP,
                    REPLY_OWED,
                    MY_PROMISE,
                    THEIR_PROMISE,
                    SAY_THANKS,
                    REPORT_BACK,
                    OCCASION,
                    CONGRATULATE,
                    RECONNECT,
                    DISCUSS_SHARED,
                    UNKNOWN -> true;
        };
    }
}
