package io.keepwarm.interaction.outreachcheck.rule;

import java.util.Optional;

/// One rule. It looks at a message and at what is known of its reader, and at nothing else.
sealed interface Rule
        permits AboutMe,
                AskTooBig,
                AskTooSoon,
                DefaultText,
                KnownButUnsaid,
                MyTrouble,
                NoCommonGround,
                NoGreeting,
                NoReason,
                NothingOffered,
                NotTheirChannel,
                NotWanted,
                NoWayOut,
                OffTopic,
                PromiseOpen,
                ReconnectIncomplete,
                Rude,
                ThanksWithoutResult,
                TooLong {

    /// What it finds, if it finds anything.
    Optional<Finding> check(Draft draft, Acquaintance reader);
}
