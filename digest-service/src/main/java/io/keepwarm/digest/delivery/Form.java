package io.keepwarm.digest.delivery;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;

/// In which form a digest is wanted. Who does not say gets JSON.
enum Form {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    HTML(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")),
    TEXT(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));

    private final MediaType type;

    Form(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /// The form the request's Accept header asks for.
    static Form of(Request request) {
        var variants = Variant.mediaTypes(JSON.type, HTML.type, TEXT.type).build();
        var chosen = request.selectVariant(variants);
        return Arrays.stream(values())
                .filter(form -> chosen != null && form.type.isCompatible(chosen.getMediaType()))
                .findFirst()
                .orElse(JSON);
    }
}
