package io.keepwarm.digest.delivery;

/// Examples for the API's description.
final class Examples {
    private static final String PERSON = """
            {"followUpId": "0199c2b0-5d3a-7c10-8000-000000000001",
             "contactId": "0199c2b0-5d3a-7c10-8000-000000000002",
             "section": "PEOPLE", "name": "Ada Lovelace", "organisation": "Analytical Engines", "overdue": true,
             "because": "It is time to be in touch again.", "since": "12 days late", "why": [],
             "silence": "Last in touch 6 weeks ago.", "note": "Moving to Turin in autumn",
             "noteSince": "noted 6 weeks ago", "advice": "Give them a call"}""";

    static final String PREVIEW = """
            {"localDate": "2026-11-22", "quiet": false, "subject": "Ada Lovelace would be glad to hear from you",
             "email": "me@example.org", "people": [
            """ + PERSON + """
            ], "occasions": [{"contactId": "0199c2b0-5d3a-7c10-8000-000000000003", "name": "Bo Ek", "what": "Birthday",
             "on": "2026-11-25"}]}""";

    private static final String HEAD = """
            {"id": "0199c2b0-5d3a-7c10-8000-00000000000a", "kind": "DAILY", "localDate": "2026-11-22", "ordinal": 0,
             "state": "SENT", "email": "me@example.org", "format": "HTML",
             "subject": "Ada Lovelace would be glad to hear from you",
             "messageId": "<0199c2b0-5d3a-7c10-8000-00000000000a@localhost>", "generatedAt": "2026-11-22T07:00:00Z",
             "sentAt": "2026-11-22T07:00:01Z", "attempts": 1""";

    static final String DIGEST = HEAD + ", \"people\": [" + PERSON + "]}";
    static final String PAGE = "{\"items\": [" + HEAD + "}]}";
    static final String PENDING = """
            {"id": "0199c2b0-5d3a-7c10-8000-00000000000b", "kind": "DAILY", "localDate": "2026-11-22", "ordinal": 1,
             "state": "PENDING", "email": "me@example.org", "format": "HTML",
             "subject": "All quiet: nobody is waiting for you today",
             "messageId": "<0199c2b0-5d3a-7c10-8000-00000000000b@localhost>", "generatedAt": "2026-11-22T09:30:00Z",
             "attempts": 0, "people": []}""";

    private Examples() {}
}
