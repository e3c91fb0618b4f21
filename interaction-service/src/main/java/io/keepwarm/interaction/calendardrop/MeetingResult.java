package io.keepwarm.interaction.calendardrop;

/// What became of a meeting.
public enum MeetingResult {
    /// It is a touch now.
    LOGGED,
    /// It was a touch already, and is one as it stands now.
    UPDATED,
    /// It was a touch already, and nothing changed; or the member has deleted that.
    ALREADY,
    /// It was a touch, and is none any more: it was cancelled, declined or put off.
    REMOVED,
    /// It did not take place.
    CANCELLED,
    /// The member declined.
    DECLINED,
    /// It is not over yet; a later drop logs it.
    FUTURE,
    /// More than 50 people were there: nobody was in touch with everybody.
    CROWD,
    /// Nobody there is a contact the member sees.
    NOBODY_KNOWN,
    /// The answer would have been too long; dropped again, it is looked at.
    LEFT_OUT,
    /// It cannot be read; `detail` says why.
    REJECTED
}
