package io.keepwarm.interaction.outreach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of a request.
@Schema(name = "OutreachOutcome")
public enum Outcome {
    ACCEPTED,
    DECLINED,
    /// No answer came, and none is waited for.
    SILENT
}
