package city.promotion.conventions.json;

import city.promotion.conventions.problem.ConventionProblem;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Text that PostgreSQL can store: no U+0000, no half of a surrogate pair, no control characters but tab and line breaks. */
class StorableText extends StdScalarDeserializer<String> {

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !isStorable(text)) {
            throw JsonMappingException.from(
                    parser,
                    "unstorable characters",
                    ConventionProblem.VALIDATION_FAILED.problem().violation("", "characters"));
        }
        return text;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\u007F') {
                return false;
            }
        }
        return true;
    }
}
