package io.keepwarm.digest.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.keepwarm.digest.compose.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Between a digest in words, the JSON it is kept as, and the views of it.
@ApplicationScoped
class DigestViews {
    private static final TypeReference<List<PersonView>> PEOPLE = new TypeReference<>() {};

    private final ObjectMapper json;
    private final ObjectReader reader;

    DigestViews(ObjectMapper json) {
        this.json = json;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// What is kept of a digest beside its texts.
    private record Content(
            List<PersonView> people,
            List<OccasionView> occasions,
            @Nullable ReviewView review) {}

    /// What is kept of what it tells.
    String content(Digest digest) {
        try {
            return json.writeValueAsString(
                    new Content(PersonView.of(digest), OccasionView.of(digest), ReviewView.of(digest.review())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The digest with all it tells.
    DigestView full(SavedDigest digest) {
        return view(digest, read(digest.id, digest.content));
    }

    /// The digest as an item of a list.
    DigestView item(SavedDigest digest) {
        return view(digest, null);
    }

    /// The follow-ups the digest of that id names, of which that was kept.
    List<String> followUpIds(UUID id, String content) {
        return read(id, content).people().stream().map(PersonView::followUpId).toList();
    }

    /// Older digests, and those that were emptied, have only people.
    private Content read(UUID id, String content) {
        try {
            var kept = json.readTree(content);
            return kept.isArray()
                    ? new Content(reader.forType(PEOPLE).readValue(kept), List.of(), null)
                    : reader.forType(Content.class).readValue(kept);
        } catch (IOException impossible) {
            throw new IllegalStateException("Digest " + id + " was kept in no readable form", impossible);
        }
    }

    private static DigestView view(SavedDigest digest, @Nullable Content content) {
        return new DigestView(
                digest.id,
                digest.kind,
                digest.localDate,
                digest.ordinal,
                digest.state,
                digest.reason,
                digest.address,
                digest.format,
                digest.subject,
                digest.messageId,
                digest.generatedAt,
                digest.sentAt,
                digest.attempt,
                content == null ? null : content.people(),
                content == null ? null : content.occasions(),
                content == null ? null : content.review());
    }
}
