package city.promotion.conventions.problem;

import city.promotion.conventions.language.Language;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details, as every failure answers. */
@Schema(
        name = "Problem",
        description = "RFC 9457 problem details 错误说明. Branch on `type`; show `title` and `detail` to people.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                description = "Stable name of the kind of failure.",
                examples = "urn:problem-type:city-promotion:validation-failed",
                required = true)
        URI type,

        @Schema(
                description = "The kind of failure in the caller's language (Accept-Language: zh, en or ja).",
                examples = "Some fields need to be mended",
                required = true)
        String title,

        @Schema(description = "HTTP status.", examples = "422", required = true)
        int status,

        @Schema(description = "What happened here and what to do about it.")
        String detail,

        @Schema(description = "Path of the request.", examples = "/events/v1/events")
        String instance,

        @Schema(description = "Quote this id when you ask for help.", examples = "b1f0c0de5ca1ab1e")
        String requestId,

        @Schema(description = "Every field that must be mended, all at once.")
        List<ViolationText> violations,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    private static final int MOST_SHOWN = 2000;

    static Problem of(ProblemType type, Language language, String path, String requestId, Object... args) {
        return of(type, language, path, requestId, List.of(), Map.of(), args);
    }

    static Problem of(
            ProblemType type,
            Language language,
            String path,
            String requestId,
            List<ViolationText> violations,
            Map<String, Object> members,
            Object... args) {
        return new Problem(
                type.uri(),
                ProblemTexts.title(type, language),
                type.status(),
                shown(ProblemTexts.detail(type, language, args)),
                shown(path),
                requestId,
                violations,
                members);
    }

    /** What a request says of itself may be longer than anybody reads. */
    private static String shown(String text) {
        return text == null || text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN - 1) + "…";
    }

    /** One field that must be mended. */
    @Schema(name = "Violation")
    public record ViolationText(
            @Schema(description = "Path of the field as it was sent.", examples = "places[0].country", required = true)
            String field,

            @Schema(description = "Stable name of the rule.", examples = "required", required = true)
            String code,

            @Schema(
                    description = "What is wrong and how to mend it.",
                    examples = "is required: send a value",
                    required = true)
            String message) {}
}
