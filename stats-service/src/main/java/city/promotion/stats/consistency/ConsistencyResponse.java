package city.promotion.stats.consistency;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.consistency.JointFinding.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What printed figures leave to each other. */
@Schema(name = "Consistency", description = "What printed figures leave to each other 数据一致性核对结果")
public record ConsistencyResponse(
        @Schema(required = true) ConsistencyVerdict verdict,

        @Schema(
                description = "Whether all figures can be true at once; null where it is not decided. 能否同时成立",
                examples = "true",
                nullable = true)
        Boolean jointlyFeasible,

        @Schema(required = true) LocalizedText explanation,

        @Schema(description = "How many figures were given.", examples = "8", required = true)
        int figures,

        @Schema(description = "How many relations were tried.", examples = "9", required = true)
        int relationsTotal,

        @Schema(description = "The relations, contradictions first; at most 200.", required = true)
        List<RelationResponse> relations,

        @Schema(description = "How many groups of figures hang together.", examples = "1", required = true)
        int groupsTotal,

        @Schema(description = "Those groups, contradictions first; at most 100.", required = true)
        List<GroupResponse> groups,

        @Schema(description = "Figures that say nothing to reckon with, and why; at most 200.", required = true)
        List<NotCheckedResponse> notChecked) {

    /** The same without what is in order. */
    ConsistencyResponse contradictions() {
        return new ConsistencyResponse(
                verdict,
                jointlyFeasible,
                explanation,
                figures,
                relationsTotal,
                relations.stream()
                        .filter(relation -> relation.verdict() == Verdict.CONTRADICTION)
                        .limit(20)
                        .toList(),
                groupsTotal,
                groups.stream()
                        .filter(group -> group.outcome() == Outcome.INFEASIBLE)
                        .limit(20)
                        .toList(),
                List.of());
    }

    /** What cannot be true together, with what each figure is called. */
    public List<Contradiction> named() {
        var ofRelations = relations.stream()
                .filter(relation -> relation.verdict() == Verdict.CONTRADICTION)
                .map(relation -> new Contradiction(
                        relation.explanation(),
                        Stream.concat(Stream.of(relation.figure()), relation.from().stream())
                                .map(FigureResponse::ref)
                                .toList()));
        var ofGroups = groups.stream()
                .filter(group -> group.outcome() == Outcome.INFEASIBLE)
                .map(group -> new Contradiction(
                        group.explanation(),
                        group.clash().stream().map(FigureResponse::ref).toList()));
        return Stream.concat(ofRelations, ofGroups).toList();
    }

    /** Figures that cannot be true together, and why. */
    public record Contradiction(LocalizedText explanation, List<String> figures) {}

    /** Whether the figures cannot all be true. */
    public boolean contradicts() {
        return verdict == ConsistencyVerdict.CONTRADICTION;
    }
}
