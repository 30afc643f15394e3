package city.promotion.conventions.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** A day or an instant as text, {@code 2024-04-18T06:30:00Z}; a bare number could be seconds or milliseconds and is refused. */
class WrittenTime<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reading;

    WrittenTime(Class<T> type, Function<String, T> reading) {
        super(type);
        this.reading = reading;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            return reading.apply(parser.getText());
        } catch (DateTimeException refused) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "no such time");
        }
    }
}
