package io.keepwarm.interaction.maildrop;

/// The way a mail was dropped.
public enum Via {
    API,
    SMTP
}
