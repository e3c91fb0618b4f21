package io.keepwarm.interaction.maildrop;

/// Bodies shown in the API's description.
final class MailExamples {
    static final String MEDIA_TYPE = "message/rfc822";
    static final String MAIL = """
            From: Robin <robin@ferry.example>
            To: Maya Okonkwo <maya@brightwater.example>
            Subject: The new harbour
            Date: Sat, 28 Feb 2026 09:30:00 +0100
            Message-ID: <c7f1@ferry.example>

            Dear Maya, here is the plan I told you about.
            """;
    static final String LOGGED = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "result": "LOGGED", "via": "API",
             "droppedAt": "2026-02-28T09:31:02Z", "interactionId": "019ab1c2-7d40-7a11-9c02-1f2e3d4c5b6a",
             "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"], "candidates": []}""";
    static final String AGAIN = """
            {"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "result": "ALREADY", "via": "API",
             "droppedAt": "2026-02-28T09:31:02Z", "interactionId": "019ab1c2-7d40-7a11-9c02-1f2e3d4c5b6a",
             "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"], "candidates": []}""";
    static final String LIST = """
            {"items": [{"id": "019ab1c2-7d3e-7f40-8a51-5b2c3d4e5f60", "result": "LOGGED", "via": "SMTP",
             "droppedAt": "2026-02-28T09:31:02Z", "interactionId": "019ab1c2-7d40-7a11-9c02-1f2e3d4c5b6a",
             "contactIds": ["0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10"]}], "next": null}""";

    private MailExamples() {}
}
