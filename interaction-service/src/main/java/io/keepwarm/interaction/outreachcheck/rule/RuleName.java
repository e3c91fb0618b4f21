package io.keepwarm.interaction.outreachcheck.rule;

/// What each rule is called, and what a finding of it takes off the scores. The gravest come first.
public enum RuleName {
    RUDE(70, 50, 20),
    MY_TROUBLE(40, 30, 0),
    DEFAULT_TEXT(20, 0, 70),
    ASK_TOO_SOON(30, 40, 0),
    NOT_WANTED(40, 0, 0),
    TOO_LONG(10, 0, 0),
    NO_COMMON_GROUND(0, 0, 35),
    NO_REASON(0, 0, 25),
    ABOUT_ME(0, 30, 30),
    ASK_TOO_BIG(15, 20, 0),
    NO_WAY_OUT(25, 10, 0),
    NOTHING_OFFERED(0, 25, 0),
    NO_GREETING(25, 0, 15),
    RECONNECT_INCOMPLETE(0, 0, 20),
    THANKS_WITHOUT_RESULT(0, 35, 0),
    PROMISE_OPEN(10, 30, 0),
    OFF_TOPIC(0, 0, 40),
    NOT_THEIR_CHANNEL(15, 0, 10),
    UNANSWERED(0, 0, 0),
    NEWS_NOT_MENTIONED(0, 0, 0),
    OPEN_TOPIC(0, 0, 0),
    OLD_RESEARCH(0, 0, 0),
    NO_VOUCH(0, 0, 0);

    private final int courteous;
    private final int gracious;
    private final int personal;

    RuleName(int courteous, int gracious, int personal) {
        this.courteous = courteous;
        this.gracious = gracious;
        this.personal = personal;
    }

    int courteous() {
        return courteous;
    }

    int gracious() {
        return gracious;
    }

    int personal() {
        return personal;
    }
}
