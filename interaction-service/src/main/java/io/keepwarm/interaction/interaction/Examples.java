package io.keepwarm.interaction.interaction;

/// Bodies shown in the API's description.
final class Examples {
    static final String NEW_CALL = """
            {"contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"], "occurredAt": "2026-11-20T15:30:00Z",
             "channel": "CALL", "direction": "MUTUAL", "intent": "CATCH_UP",
             "summary": "Talked about her move to Lisbon", "topics": ["Lisbon"], "openTopics": ["the new flat"],
             "valueGiven": "Sent the relocation checklist", "personal": true, "private": false,
             "promises": [{"by": "ME", "what": "Ask my landlord", "dueOn": "2026-11-27", "channel": "EMAIL"}]}""";
    static final String CALL = """
            {"id": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44", "version": 1, "memberId": "alice",
             "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"], "occurredAt": "2026-11-20T15:30:00Z",
             "channel": "CALL", "direction": "MUTUAL", "intent": "CATCH_UP",
             "summary": "Talked about her move to Lisbon", "topics": ["Lisbon"], "openTopics": ["the new flat"],
             "valueGiven": "Sent the relocation checklist", "personal": true, "private": false,
             "promises": [{"id": "5f0c6a1e-6f0e-5c9b-9d2f-3f3c1a0f6f6d",
                           "contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "by": "ME",
                           "what": "Ask my landlord", "dueOn": "2026-11-27", "channel": "EMAIL", "state": "OPEN"}],
             "createdAt": "2026-11-20T16:02:11Z", "updatedAt": "2026-11-20T16:02:11Z"}""";
    static final String CALLS = "{\"items\": [" + CALL + "], \"next\": null}";
    static final String PATCH = """
            {"occurredAt": "2026-11-19T15:30:00Z", "valueGiven": null}""";
    static final String BATCH = "{\"interactions\": [" + NEW_CALL + ", {\"contactIds\": []}]}";
    static final String BATCH_RESULT = """
            {"logged": 1, "rejected": 1, "results": [
              {"index": 0, "result": "LOGGED", "id": "0199e0d4-0b7e-7c80-8f2e-5f3d1f0c2a44"},
              {"index": 1, "result": "REJECTED",
               "errors": [{"pointer": "/channel", "detail": "say by which channel, such as CALL"}]}]}""";

    private Examples() {}
}
