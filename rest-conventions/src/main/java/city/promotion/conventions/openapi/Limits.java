package city.promotion.conventions.openapi;

import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.request.ParameterFilter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Writes how large things can be wherever that follows from something that holds for all services; what is particular to a
 * field stands at the field. Of lists in answers it says a limit only where there is one.
 */
final class Limits {

    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 40);
    private static final Set<String> COUNTED_FROM_ZERO = Set.of("version", "total");
    /** What every client can read exactly, one written in JavaScript too. */
    private static final BigDecimal SAFE = BigDecimal.valueOf(9_007_199_254_740_991L);
    /** All header lines of a request together, as the server takes them. */
    private static final int LONGEST_HEADER = 16_384;

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    /** What Bean Validation's NotBlank becomes: a pattern that is sought, not one of the whole text. */
    private static final String NOT_BLANK = "\\S";

    private final Schemas schemas;
    private final OpenAPI document;
    private final Map<FieldInfo, Integer> textLimits = new HashMap<>();

    private Limits(OpenAPI document, IndexView index) {
        this.document = document;
        this.schemas = new Schemas(document);
        for (var limit : index.getAnnotations(TextLimit.class)) {
            var target = limit.target();
            if (target.kind() == AnnotationTarget.Kind.TYPE) {
                target = target.asType().enclosingTarget();
            }
            if (target.kind() == AnnotationTarget.Kind.FIELD) {
                textLimits.put(target.asField(), limit.value().asInt());
            }
        }
    }

    static void write(OpenAPI document, IndexView index) {
        new Limits(document, index).write();
    }

    private void write() {
        Schemas.bodies(document).forEach(body -> describeFile(body.getKey(), body.getValue()));
        textLimits.forEach(this::sayTextLimit);
        for (var operation : Schemas.operations(document)) {
            Schemas.parameters(operation).forEach(Limits::limit);
        }
        schemas.inBodies().forEach(Limits::limitWhatIsSent);
        closeWhatIsOnlySent();
        // Nothing longer than this is ever stored, so nothing longer is answered.
        var longest = schemas.inBodies().stream()
                .map(Schema::getMaxLength)
                .filter(length -> length != null)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        longest = Math.max(longest, longestText());
        for (var schema : schemas.inAnswers()) {
            sayWhatCountsFromZero(schema);
        }
        for (var schema : schemas.inAnswers()) {
            limitByForm(schema);
            if (isOpenText(schema)) {
                schema.setMaxLength(longest);
            }
        }
        limitPages();
    }

    /** A sheet or a calendar is no JSON text, and as long as what is in it. */
    private static void describeFile(String type, MediaType body) {
        var schema = body.getSchema();
        if (!type.equals("application/json")
                && !type.endsWith("+json")
                && schema != null
                && Schemas.is(schema, SchemaType.STRING)) {
            schema.setType(null);
            schema.setFormat(null);
            schema.setContentMediaType(type);
        }
    }

    private int longestText() {
        return textLimits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void sayTextLimit(FieldInfo field, int limit) {
        var owner = field.declaringClass();
        var named = owner.declaredAnnotation(SCHEMA);
        var name = named == null || named.value("name") == null
                ? owner.simpleName()
                : named.value("name").asString();
        var schema = schemas.named(name);
        var property = schema == null || schema.getProperties() == null
                ? null
                : schema.getProperties().get(field.name());
        if (property != null) {
            var description = property.getDescription() == null ? "" : property.getDescription() + " ";
            property.setDescription(description + "At most " + limit + " characters in each language.");
        }
    }

    private static void limit(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema == null || schema.getRef() != null) {
            return;
        }
        var text = schema;
        if (Schemas.is(schema, SchemaType.ARRAY)) {
            if (schema.getMaxItems() == null) {
                schema.setMaxItems(ParameterFilter.MOST_VALUES);
            }
            text = schema.getItems();
        }
        limitWhatIsSent(text);
        if (isOpenText(text)) {
            text.setMaxLength(
                    parameter.getIn() == Parameter.In.HEADER ? LONGEST_HEADER : ParameterFilter.LONGEST_VALUE);
        }
    }

    private static void limitWhatIsSent(Schema schema) {
        limitByForm(schema);
        var pattern = schema.getPattern();
        if (schema.getRef() != null || pattern == null || pattern.equals(NOT_BLANK) || pattern.startsWith("^")) {
            return;
        }
        if (schema.getMaxLength() == null) {
            PatternLength.of(pattern).ifPresent(schema::setMaxLength);
        }
        // Bean Validation matches the whole text, JSON Schema seeks the pattern in it.
        schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
    }

    /** What follows from the format: the length of a UUID, the range of an int32. */
    private static void limitByForm(Schema schema) {
        if (schema.getRef() != null) {
            return;
        }
        if (Schemas.is(schema, SchemaType.STRING) && schema.getMaxLength() == null) {
            schema.setMaxLength(LENGTHS.get(String.valueOf(schema.getFormat())));
        }
        if (Schemas.is(schema, SchemaType.INTEGER) && schema.getFormat() != null) {
            var isInt = schema.getFormat().equals("int32");
            if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
                schema.setMaximum(isInt ? BigDecimal.valueOf(Integer.MAX_VALUE) : SAFE);
            }
            if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
                schema.setMinimum(isInt ? BigDecimal.valueOf(Integer.MIN_VALUE) : SAFE.negate());
            }
        }
    }

    private static boolean isOpenText(Schema schema) {
        return schema.getRef() == null
                && Schemas.is(schema, SchemaType.STRING)
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null
                && schema.getConstValue() == null
                && !"binary".equals(schema.getFormat());
    }

    /** A body with a field that is not known is refused; an answer may gain fields. */
    private void closeWhatIsOnlySent() {
        for (var schema : schemas.inBodies()) {
            if (schema.getProperties() != null
                    && schema.getAdditionalPropertiesSchema() == null
                    && schema.getAdditionalPropertiesBoolean() == null
                    && !schemas.inAnswers().contains(schema)) {
                schema.setAdditionalPropertiesBoolean(false);
            }
        }
    }

    private static void sayWhatCountsFromZero(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, member) -> {
                if (COUNTED_FROM_ZERO.contains(name) && Schemas.is(member, SchemaType.INTEGER)) {
                    member.setMinimum(BigDecimal.ZERO);
                }
            });
        }
    }

    private void limitPages() {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.endsWith("Page")
                    && schema.getProperties() != null
                    && schema.getProperties().containsKey("next")) {
                schema.getProperties().get("items").setMaxItems(PageRequest.MOST);
            }
        });
    }
}
