package city.promotion.projects.finding;

import city.promotion.conventions.language.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as it is read. */
@Schema(name = "Finding", description = "What a rule says of a project 项目预警: since when, and what would clear it.")
record FindingResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID projectId,
        @Schema(examples = "PJ-2022-0001", required = true) String projectCode,
        @Schema(required = true) LocalizedText projectName,
        @Schema(examples = "320214", nullable = true) String district,

        @Schema(description = "Unit in charge of the project.", nullable = true)
        LocalizedText unit,

        @Schema(description = "Code of the rule.", examples = "PAID_BELOW_SHARE", required = true)
        String rule,

        @Schema(required = true) FindingSeverity severity,

        @Schema(description = "What is wrong.", required = true)
        LocalizedText says,

        @Schema(description = "What would clear it.", required = true)
        LocalizedText remedy,

        @Schema(description = "First day on which it held.", required = true)
        LocalDate since,

        @Schema(required = true) FindingDetail detail,

        @Schema(description = "When the rule first saw it.", required = true)
        Instant foundAt,

        @Schema(description = "When it ceased to hold; null while it does.", nullable = true)
        Instant clearedAt,

        @Schema(description = "True for an invented project.", examples = "true", required = true)
        boolean sample) {

    static FindingResponse from(Row row) {
        var finding = row.finding();
        var words = new HashMap<String, Object>(row.rule().parameters().byName());
        finding.detail().byName().forEach((name, value) -> {
            if (value != null) {
                words.put(name, value);
            }
        });
        return new FindingResponse(
                finding.id(),
                finding.projectId(),
                row.projectCode(),
                row.projectName(),
                row.districtOfLanding() == null ? row.districtOfFirstTalk() : row.districtOfLanding(),
                row.unit(),
                row.rule().code(),
                row.rule().severity(),
                filled(row.rule().labels(), words),
                filled(row.rule().remedy(), words),
                finding.since(),
                finding.detail(),
                finding.foundAt(),
                finding.clearedAt(),
                row.sample());
    }

    private static LocalizedText filled(LocalizedText text, Map<String, Object> words) {
        var filled = new LinkedHashMap<String, String>();
        text.texts().forEach((tag, template) -> {
            var said = template;
            for (var word : words.entrySet()) {
                said = said.replace("{" + word.getKey() + "}", String.valueOf(word.getValue()));
            }
            filled.put(tag, said);
        });
        return new LocalizedText(filled);
    }

    /** A finding with its rule and what its project is called. */
    record Row(
            Finding finding,
            FindingRule rule,
            String projectCode,
            LocalizedText projectName,
            String districtOfLanding,
            String districtOfFirstTalk,
            LocalizedText unit,
            Boolean sample) {}
}
