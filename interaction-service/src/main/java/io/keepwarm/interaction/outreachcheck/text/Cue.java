package io.keepwarm.interaction.outreachcheck.text;

import java.util.Locale;

/// What rules look for in a text. Each has a list of phrases in the file of each language, named like it:
/// `HOW_WE_KNOW` is the list `[how-we-know]`.
public enum Cue {
    /// Hello, dear Anna.
    GREETING,
    /// Best regards, and what follows.
    CLOSING,
    /// How are you; I hope all is well: kind, and no reason to write.
    WELL_WISH,
    /// A question about how the reader is, or a good word for them.
    INTEREST_IN_YOU,
    /// I would like to connect: the wish alone, and no reason.
    WISH_TO_CONNECT,
    /// A word that invitations are about: to connect, a network, my request.
    CONNECTING,
    /// Praise of a general kind.
    FLATTERY,
    /// Where we met, what we shared, who named you to me.
    HOW_WE_KNOW,
    /// A talk, an article, a post, a piece of news of theirs.
    THEIRS,
    /// Why I write.
    REASON,
    /// "You" that is only asked, thanked or sent something.
    YOU_AS_MEANS,
    /// "You" that could be anybody who knows the trade: what would you use?
    YOU_AS_EXPERT,
    /// A statement of the writer's on themselves.
    ABOUT_THE_WRITER,
    /// What the writer needs, or the plight they are in.
    OWN_NEED,
    /// You, your.
    SECOND_PERSON,
    /// I, my.
    FIRST_PERSON,
    /// A question that asks nothing: do you remember me?
    EMPTY_QUESTION,
    /// An order, or urgency.
    DEMAND,
    /// A day by which something is wanted.
    DEADLINE,
    /// What the writer does themselves: "I answer within the hour" is no deadline of the reader's.
    OWN_TASK,
    /// An easy way to say no.
    WAY_OUT,
    /// A condition, or a "no": behind an ask it mostly leaves a way out, however it goes on.
    CONDITION,
    /// An "if" that asks or thanks, and leaves no way out: "I need to know if it is booked".
    INDIRECT_QUESTION,
    /// What is asked serves both.
    FOR_BOTH,
    /// Something offered in return.
    OFFER,
    /// What the reader would have of it: behind an ask it is mostly an offer, however it goes on.
    GAIN,
    /// How I found you again.
    FOUND_AGAIN,
    /// What they do now, or news of theirs.
    CURRENT_OF_THEIRS,
    /// A word about what I do now.
    ABOUT_MYSELF,
    /// A talk or a meeting proposed.
    TALK_PROPOSED,
    /// Congratulations.
    CONGRATULATION,
    /// Thanks.
    THANKS,
    /// What was done with the help, or what came of it.
    RESULT,
    /// A sentence of thanks that tells of no result, whatever verbs it has: what is meant to be done, what would have
    /// been.
    NO_RESULT_YET,
    /// As promised; sorry that it took so long.
    PROMISE_KEPT,
    /// A harsh word of the writer's on themselves.
    BLAMING_ONESELF,
    /// Insults and contempt.
    INSULT,
    /// Praise that means the opposite.
    SARCASM,
    /// You never answered.
    REPROACH,
    /// Business that is sold or proposed.
    PITCH,
    /// A word of trade that tells little alone: in stock, by the week, our firm, a trial. Several of them are a pitch.
    COMMERCE,
    /// What the reader said, asked or needs, as what the message answers; or what of theirs answered something of
    /// the writer's.
    ANSWERING_THEM,
    /// I would recommend you.
    RECOMMENDING_YOU,
    /// Asks, by kind.
    ASK_INFORMATION,
    ASK_ADVICE,
    ASK_TALK,
    ASK_REVIEW,
    ASK_INTRODUCTION,
    ASK_REFERRAL,
    /// The writer's papers sent along, with no word yet on what is wanted with them.
    PAPERS_SENT,
    ASK_JOB,
    ASK_FAVOUR,
    /// A request, whatever for.
    ASK_SOMETHING,
    /// A demand that the reader answers, or a threat: it asks nothing of its own ("get back to me today").
    ANSWER_DEMANDED,
    /// The form of a request, whether anything is asked by it or not.
    REQUEST,
    /// A sentence that offers something to the reader, so that nothing in it is an ask.
    OFFER_NOT_ASK,
    /// An ask without bounds.
    UNBOUNDED,
    /// Hundreds of pages: too much to be read for a favour.
    HUGE,
    /// A page of the book, and not the book.
    PIECE,
    /// An ask with a small bound.
    BOUNDED,
    /// A favour of minutes: a post passed on, a thing brought along.
    SMALL_FAVOUR,
    /// Money, lodging, goods to keep, a work that takes days.
    LARGE_FAVOUR;

    /// The name of its list in a language's file.
    String list() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
