package io.keepwarm.contact.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Files may be large here, JSON may not: a body of JSON ends at 1 MB, as in every service.
@Singleton
class JsonBodies implements ObjectMapperCustomizer {
    private static final long LARGEST = 1024 * 1024;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(mapper.getFactory()
                        .streamReadConstraints()
                        .rebuild()
                        .maxDocumentLength(LARGEST)
                        .build());
    }
}
