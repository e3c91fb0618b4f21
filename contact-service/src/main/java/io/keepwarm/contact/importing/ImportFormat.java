package io.keepwarm.contact.importing;

/// What a file may be.
public enum ImportFormat {
    /// vCard 2.1, 3.0 or 4.0, any number of cards.
    VCARD,
    /// LinkedIn's `Connections.csv`.
    LINKEDIN
}
