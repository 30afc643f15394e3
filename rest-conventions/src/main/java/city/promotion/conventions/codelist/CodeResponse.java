package city.promotion.conventions.codelist;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One code of a list. */
@Schema(name = "Code")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeResponse(
        @Schema(examples = "EVENT_TYPE") String list,
        @Schema(examples = "PROMOTION_CONFERENCE") String code,

        @Schema(description = "The label in the caller's language.", examples = "推介会")
        String label,

        LocalizedText labels,
        String parentCode,
        int position,
        boolean retired,
        List<ExternalId> externalIds,
        List<Source> sources,
        long version)
        implements Versioned {

    static CodeResponse from(CodeListEntry entry, Language language) {
        return new CodeResponse(
                entry.list(),
                entry.code(),
                entry.labels().in(language),
                entry.labels(),
                entry.parentCode(),
                entry.position(),
                entry.retired(),
                entry.externalIds(),
                entry.sources(),
                entry.version());
    }
}
