package io.keepwarm.contact.history;

import java.util.List;

/// The fields that changed together, as they are kept.
public record Changes(List<FieldChange> fields) {}
