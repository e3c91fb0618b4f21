package io.keepwarm.bench;

/// Messages of the length people write, good and bad, to be checked before they are sent.
final class Messages {
    private static final String[] BODIES = {
        """
        {"contactId": "%s", "channel": "EMAIL", "intent": "ASK", "text": "Hello, I hope you are well. It has been a while \
        since we talked about tides. I have a new project in Bergen and would like to hear how you measured them. Would \
        you have a quarter of an hour on the phone next week? If it does not suit you, no worries at all. Kind regards"}""", """
        {"contactId": "%s", "channel": "LINKEDIN", "intent": "CONNECT", "text": "Hi, I would like to add you to my \
        professional network on LinkedIn."}""", """
        {"contactId": "%s", "channel": "EMAIL", "intent": "THANK", "text": "Dear friend, I did as you said: I rang the \
        office first, took the short version with me and asked for the lady you had named. She read it at once, laughed \
        at the second page and signed. The permit came on Monday. I would still be waiting without you. The garden is \
        yours whenever you are in town, and so is the guest room above it. How did your move go? I heard that the piano \
        had to come through the window, and that the whole street was looking on."}""", """
        {"contactId": "%s", "channel": "MESSAGE", "intent": "ASK", "text": "Could you refer me to your company? I need \
        this by Friday, please find me something."}""",
    };

    private Messages() {}

    /// The body of a check of one of them, in turn.
    static String toBeChecked(String contact, long number) {
        return BODIES[(int) (number % BODIES.length)].formatted(contact);
    }
}
