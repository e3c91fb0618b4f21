package io.keepwarm.chassis.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// JSON of HTTP bodies, read strictly: unknown fields, numbers sent as text, repeated fields, nulls in lists,
/// trailing words and text that cannot be stored are mistakes a caller wants to hear of. UNKNOWN is a word of the event
/// contracts and no value to be sent.
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.registerModule(new SimpleModule("strict")
                .setDeserializerModifier(new Strictness())
                .addDeserializer(String.class, new StorableText()));
    }

    private static final class Strictness extends BeanDeserializerModifier {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> reader) {
            return new KnownValue(type.getRawClass(), reader);
        }

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            boolean isTime = description.getBeanClass().getPackageName().equals("java.time");
            return isTime ? new TimeAsText(reader) : reader;
        }
    }

    /// A date or time is a text, as RFC 3339 and ISO 8601 write it, of a year that can be kept: never a count
    /// of seconds, never a list of numbers.
    private static final class TimeAsText extends DelegatingDeserializer {
        @Serial
        private static final long serialVersionUID = 1;

        TimeAsText(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new TimeAsText(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            Object time = super.deserialize(parser, context);
            try {
                return switch (time) {
                    case LocalDate date -> Years.require(date);
                    case Instant instant -> Years.require(instant);
                    default -> time;
                };
            } catch (DateTimeException tooFar) {
                return context.handleWeirdStringValue(handledType(), text, "must lie" + Years.BOUNDS.substring(1));
            }
        }
    }

    private static final class KnownValue extends StdDeserializer<Object> {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient JsonDeserializer<?> reader;

        KnownValue(Class<?> type, JsonDeserializer<?> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object value = reader.deserialize(parser, context);
            if (value instanceof Enum<?> constant && constant.name().equals("UNKNOWN")) {
                return context.handleWeirdStringValue(handledType(), "UNKNOWN", "no value to be sent");
            }
            return value;
        }
    }
}
