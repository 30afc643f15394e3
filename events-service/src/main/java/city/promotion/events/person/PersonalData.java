package city.promotion.events.person;

import city.promotion.conventions.personaldata.NameMentions;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is held about a person, row by row as it is stored. */
@Schema(
        name = "PersonalData",
        description =
                "Everything that is held about a person 关于该人员的全部数据, row by row as it is stored, under the names used on the wire.")
record PersonalData(
        @Schema(description = "The person's own record.", required = true)
        Map<String, Object> record,

        @Schema(description = "Rows of other tables that name the person, by table.", required = true)
        Map<String, List<Map<String, Object>>> namedBy,

        @Schema(description = "Records that were merged into this one.", required = true)
        List<Map<String, Object>> mergedFrom,

        @Schema(description = "Pairs proposed as duplicates.", required = true)
        List<Map<String, Object>> likelyDuplicates,

        @Schema(description = "Decisions that the person is another one than somebody else.", required = true)
        List<Map<String, Object>> notDuplicates,

        @Schema(
                description = "Every change of the record, of what names it, and of what was merged into it.",
                required = true)
        List<Map<String, Object>> history,

        @Schema(description = "Texts, sheets and searches of this service that hold one of the names.", required = true)
        NameMentions mentions) {

    PersonalData with(NameMentions found) {
        return new PersonalData(record, namedBy, mergedFrom, likelyDuplicates, notDuplicates, history, found);
    }
}
