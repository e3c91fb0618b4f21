package io.keepwarm.contact.addressbook;

/// What a file may be.
public enum ImportFormat {
    /// vCard 2.1, 3.0 or 4.0, any number of cards.
    VCARD,
    /// LinkedIn's `Connections.csv`.
    LINKEDIN,
    /// Google Contacts' export for Google, as it was before 2024 and as it is now.
    GOOGLE_CSV,
    /// What Outlook exports as comma separated values.
    OUTLOOK_CSV,
    /// Any CSV file, with a mapping of its columns; without one, the columns of an export of our own.
    CSV,
    /// An export of our own as JSON.
    KEEPWARM
}
