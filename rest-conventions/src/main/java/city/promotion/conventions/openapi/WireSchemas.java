package city.promotion.conventions.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas as clients meet them: by the names of the wire, plain values without one, and every null that there may be. */
final class WireSchemas {

    private static final String NULL_ITEMS = "x-items-may-be-null";
    private static final Map<String, String> PLAIN =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    private WireSchemas() {}

    /** Whether the type stands in the contract without a name of its own. */
    static boolean isPlain(String name) {
        return PLAIN.containsKey(name);
    }

    /** Plain values stand in the contract as what they are on the wire, without a name of their own. */
    static Schema asOnTheWire(Schema schema) {
        var name = nameOf(schema);
        if (PLAIN.containsKey(name)) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat(PLAIN.get(name));
        }
        joinWithNull(schema);
        nameNullAsType(schema);
        nameNullItems(schema);
        if (schema.getRef() != null) {
            schema.setRef("#/components/schemas/" + wireName(name));
        }
        if (schema.getDefaultValue() instanceof String text && schema.getType() != null) {
            if (schema.getType().contains(Schema.SchemaType.INTEGER)) {
                schema.setDefaultValue(Integer.valueOf(text));
            } else if (schema.getType().contains(Schema.SchemaType.BOOLEAN)) {
                schema.setDefaultValue(Boolean.valueOf(text));
            }
        }
        return schema;
    }

    /** A plain value that may be null is one type more, not a choice of two schemas, which older tools cannot tell apart. */
    private static void joinWithNull(Schema schema) {
        var choice = schema.getAnyOf();
        if (choice == null || choice.size() != 2 || !Schemas.is(choice.get(1), Schema.SchemaType.NULL)) {
            return;
        }
        var plain = choice.get(0);
        var format = PLAIN.getOrDefault(nameOf(plain), plain.getFormat());
        if (format != null && PLAIN.containsValue(format)) {
            schema.setAnyOf(null);
            schema.setType(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL));
            schema.setFormat(format);
        }
    }

    /** What may be null by its choice is so by its type too, or validators refuse the null. */
    private static void nameNullAsType(Schema schema) {
        if (schema.getAnyOf() != null
                && schema.getType() != null
                && schema.getAnyOf().stream().anyMatch(one -> Schemas.is(one, Schema.SchemaType.NULL))) {
            var types = new ArrayList<>(schema.getType());
            types.add(Schema.SchemaType.NULL);
            schema.setType(types.stream().distinct().toList());
        }
    }

    /** A list in which a place may be empty says so by an extension, since the annotations have no word for it. */
    private static void nameNullItems(Schema schema) {
        if (schema.getExtensions() != null && schema.getExtensions().containsKey(NULL_ITEMS)) {
            schema.removeExtension(NULL_ITEMS);
            schema.setItems(OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema()
                            .ref("#/components/schemas/" + wireName(nameOf(schema.getItems()))))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
    }

    private static String nameOf(Schema schema) {
        return schema.getRef() == null
                ? ""
                : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }

    /** Clients generate classes by these names: {@code EventResponse} is their Event, {@code PageEventResponse} a page of them. */
    static String wireName(String name) {
        var record = name.replaceFirst("Response$", "");
        return record.matches("Page[A-Z].*") ? record.substring("Page".length()) + "Page" : record;
    }
}
