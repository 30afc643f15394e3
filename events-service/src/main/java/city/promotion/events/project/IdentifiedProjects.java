package city.promotion.events.project;

import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.security.Visibility;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was announced at a signing against what is on file. The difference is told, never filled up. */
@Schema(name = "IdentifiedProjects", description = "Projects on file that came from this signing 已对应的签约项目.")
public record IdentifiedProjects(
        @Schema(
                description = "How many projects on file name this outcome as their origin, of those you may see.",
                examples = "3",
                required = true)
        long count,

        @Schema(
                description =
                        "Announced less identified; null without an exact announced count. Negative when more are on file than were announced.",
                examples = "14",
                nullable = true)
        Long difference,

        @Schema(description = "The first 200 of them by code.", required = true)
        List<KnownProject> projects) {

    /** For a {@code @Formula} of an outcome: {@link Known} as JSON. */
    public static final String OF_OUTCOME = "identified_projects(id)";

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** As read with the outcome, before anybody's sight is considered. */
    public record Known(Map<Visibility, Long> counts, List<ProjectOnFile> projects) {

        /** @param announced as announced, or null */
        public IdentifiedProjects shownTo(Set<Visibility> visible, Quantity announced) {
            var count = counts.entrySet().stream()
                    .filter(known -> visible.contains(known.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return new IdentifiedProjects(
                    count,
                    difference(announced, count),
                    projects.stream()
                            .map(project -> project.shownTo(visible))
                            .filter(Objects::nonNull)
                            .toList());
        }

        private static Long difference(Quantity announced, long count) {
            if (announced == null || announced.qualifier() != Qualifier.EXACT) {
                return null;
            }
            var whole = announced.toBigDecimal();
            var isCount = whole.remainder(BigDecimal.ONE).signum() == 0 && whole.compareTo(MOST) < 0;
            return isCount ? whole.longValueExact() - count : null;
        }
    }
}
