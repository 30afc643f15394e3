package city.promotion.conventions.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Leaves a member out of an answer when there is nothing to say, unless the contract says that it is always there or may be null:
 * generated clients and validators believe the document, and it knows no other null.
 */
class OptionalMembers extends NopAnnotationIntrospector {

    private static final String OURS = "city.promotion.";
    private static final JsonInclude.Value WHEN_KNOWN =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)) {
            return JsonInclude.Value.empty();
        }
        var type = member.getDeclaringClass();
        var schema = member.getAnnotation(Schema.class);
        var isPromised = schema != null && (schema.required() || schema.nullable());
        return type.getName().startsWith(OURS) && !type.isAnnotationPresent(JsonInclude.class) && !isPromised
                ? WHEN_KNOWN
                : JsonInclude.Value.empty();
    }
}
