package io.keepwarm.contact.importing;

/// How far an import is.
public enum ImportState {
    /// Waiting or at work.
    RUNNING,
    DONE,
    /// The file as a whole could not be read.
    FAILED,
    /// Stopped by the member; what was taken over stays.
    CANCELLED
}
