package io.keepwarm.interaction.report;

/// Bodies shown in the API's description.
final class Examples {
    private static final String PERIOD = "{\"since\": \"2026-08-20T09:00:00Z\", \"until\": \"2026-11-19T09:00:00Z\", ";

    static final String TOUCHES = PERIOD + """
            "figures": {"touches": 21, "light": 9, "withoutAsk": 18, "shareWithoutAsk": 0.857, "withValue": 8,
             "shareWithValue": 0.381, "noted": 15, "shareNoted": 0.714, "personal": 12, "sharePersonal": 0.571,
             "byDirection": {"OUTBOUND": 9, "INBOUND": 4, "MUTUAL": 8}, "byChannel": {"EMAIL": 10, "CALL": 11},
             "byIntent": {"CATCH_UP": 18, "ASK": 3}, "people": 15, "newPeople": 2, "deepened": 13,
             "newPerDeepened": 0.154}}""";
    static final String BALANCE = PERIOD + """
            "figures": {"given": 8, "received": 5, "asked": 3, "balance": 3, "people": [
              {"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "given": 0, "received": 3, "asked": 1,
               "balance": -3}]}}""";
    static final String DEPTH = PERIOD + """
            "figures": {"people": 15, "stages": {"LISTED": 2, "MET": 4, "TALKING": 6, "KNOWN": 2, "TRUSTED": 1},
             "bands": {"HOT": 3, "WARM": 7, "COOLING": 3, "COLD": 2},
             "answers": {"asked": 6, "howWell": {"2": 1, "4": 5}, "metInPerson": 5, "aspirationsTalked": 3,
                         "informationalInterview": 1, "written": 6, "wouldVouch": 1},
             "kept": 240, "listOnly": 112, "shareListOnly": 0.467}}""";
    static final String ATTENTION = PERIOD + """
            "figures": {"circleSize": 28, "circleReached": 6, "circleTouches": 9, "touches": 24, "shareOfCircle": 0.375,
             "byTier": {"INNER_CIRCLE": {"people": 6, "touches": 9}, "NONE": {"people": 9, "touches": 15}},
             "neglected": [{"contactId": "0199e0c2-7d53-7a1c-9c55-2f0a3a6b9d10", "lastTouchAt": "2026-03-02T09:00:00Z"}]}}""";

    private Examples() {}
}
