package city.promotion.conventions.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** An instant as text, {@code 2024-04-18T06:30:00Z}; a bare number could be seconds or milliseconds and is refused. */
class WrittenInstant extends StdScalarDeserializer<Instant> {

    WrittenInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return Instant.parse(parser.getText());
        } catch (DateTimeParseException refused) {
            return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "no instant");
        }
    }
}
