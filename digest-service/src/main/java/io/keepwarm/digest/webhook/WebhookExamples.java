package io.keepwarm.digest.webhook;

/// Examples for the API's description.
final class WebhookExamples {
    static final String WISH = """
            {"url": "https://crm.example/hooks/keepwarm", "description": "The CRM",
             "eventTypes": ["ContactTouched", "FollowUpOverdue"], "format": "STANDARD", "enabled": true}""";

    private static final String HEAD = """
            {"id": "0199c2b0-5d3a-7c10-8000-0000000000a1", "version": 1, "url": "https://crm.example/hooks/keepwarm",
             "description": "The CRM", "eventTypes": ["ContactTouched", "FollowUpOverdue"], "format": "STANDARD",
             "state": "ACTIVE", "createdAt": "2026-11-22T09:30:00Z", "createdBy": "alice",
             "updatedAt": "2026-11-22T09:30:00Z\"""";

    static final String WEBHOOK = HEAD + "}";
    static final String NEW = HEAD + ", \"secret\": \"whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD1v7GXyzWzk0=\"}";

    private static final String PENDING = """
            {"id": "0199c2b0-5d3a-7c10-8000-0000000000b1", "webhookId": "0199c2b0-5d3a-7c10-8000-0000000000a1",
             "messageId": "msg_0199c2b0-5d3a-7c10-8000-0000000000b1", "type": "Ping", "state": "PENDING", "attempts": 0,
             "nextAttemptAt": "2026-11-22T09:31:00Z", "createdAt": "2026-11-22T09:31:00Z\"""";

    static final String DELIVERY = """
            {"id": "0199c2b0-5d3a-7c10-8000-0000000000b2", "webhookId": "0199c2b0-5d3a-7c10-8000-0000000000a1",
             "messageId": "msg_0199c2b0-5d3a-7c10-8000-0000000000b2", "type": "FollowUpOverdue", "state": "DELIVERED",
             "attempts": 1, "responseStatus": 200, "responseExcerpt": "ok", "createdAt": "2026-11-22T09:31:00Z",
             "attemptedAt": "2026-11-22T09:31:00Z", "deliveredAt": "2026-11-22T09:31:01Z\"""";

    static final String FULL_DELIVERY = DELIVERY + """
            , "payload": {"type": "FollowUpOverdue", "timestamp": "2026-11-22T09:31:00Z",
              "data": {"team": "acme", "version": 3, "changedAt": "2026-11-22T09:31:00Z",
               "followUpId": "0199c2b0-5d3a-7c10-8000-000000000001", "contactId": "0199c2b0-5d3a-7c10-8000-000000000002",
               "memberId": "alice", "reason": "KEEP_IN_TOUCH", "dueOn": "2026-11-21", "overdueOn": "2026-11-22",
               "state": "OVERDUE"}}}""";

    static final String PING = PENDING + """
            , "payload": {"type": "Ping", "timestamp": "2026-11-22T09:31:00Z",
              "data": {"webhookId": "0199c2b0-5d3a-7c10-8000-0000000000a1"}}}""";

    private WebhookExamples() {}
}
