package io.keepwarm.digest.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.keepwarm.digest.compose.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Between a digest in words, the JSON it is kept as, and the views of it.
@ApplicationScoped
class DigestViews {
    private final ObjectMapper json;
    private final ObjectReader people;

    DigestViews(ObjectMapper json) {
        this.json = json;
        this.people = json.readerForListOf(PersonView.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// What is kept of the lines.
    String content(Digest digest) {
        try {
            return json.writeValueAsString(PersonView.of(digest));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The digest with its lines.
    DigestView full(SavedDigest digest) {
        return view(digest, people(digest));
    }

    /// The digest as an item of a list.
    DigestView item(SavedDigest digest) {
        return view(digest, null);
    }

    /// The follow-ups the digest names.
    List<String> followUpIds(SavedDigest digest) {
        return people(digest).stream().map(PersonView::followUpId).toList();
    }

    private List<PersonView> people(SavedDigest digest) {
        try {
            return people.readValue(digest.content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Digest " + digest.id + " was kept in no readable form", impossible);
        }
    }

    private static DigestView view(SavedDigest digest, @Nullable List<PersonView> people) {
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
                people);
    }
}
