package io.keepwarm.interaction.tie.facts;

/// What one touch adds to a tie's warmth on the day it happens: channel × intent × direction × value. The more of each
/// other the two get, the more both take part, and if something of value passed between them, the more it weighs.
/// Always above 0.
final class Weight {
    private Weight() {}

    static double of(Touch touch) {
        return channel(touch) * intent(touch) * direction(touch) * (touch.hasValue() ? 1.2 : 1.0);
    }

    private static double channel(Touch touch) {
        return switch (touch.channel()) {
            case IN_PERSON -> 1.5;
            case VIDEO -> 1.2;
            case CALL -> 1.0;
            case LETTER -> 0.9;
            case EMAIL -> 0.6;
            case MESSAGE, OTHER, UNKNOWN -> 0.5;
            case LINKEDIN -> 0.4;
            case SOCIAL -> 0.3;
        };
    }

    private static double intent(Touch touch) {
        return switch (touch.intent()) {
            case LIKE, PUBLISH -> 0.1;
            case COMMENT -> 0.3;
            case ASK -> 0.7;
            case THANK, OFFER, INTRODUCE, REPORT_BACK -> 1.2;
            case CATCH_UP, RECONNECT, CONNECT, SHARE, CONGRATULATE, REPLY, OTHER, UNKNOWN -> 1.0;
        };
    }

    private static double direction(Touch touch) {
        return switch (touch.direction()) {
            case MUTUAL -> 1.25;
            case INBOUND -> 1.0;
            case OUTBOUND, UNKNOWN -> 0.75;
        };
    }
}
