package city.promotion.conventions.conditional;

import city.promotion.conventions.problem.ConventionProblem;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

/**
 * The version that a change was made for, from {@code If-Match}. Any tag that this service gave for the current version is
 * right, whatever its language or expansion; {@code *} overwrites whatever is there.
 */
public record ExpectedVersion(
        @RestHeader("If-Match")
        @Parameter(
                description =
                        "The `ETag` of the record as you read it. Without it the answer is 428, with an older one 412. 防止覆盖他人修改",
                example = "\"0.6pQ0zJp0kq3vU1cK\"")
        String ifMatch) {

    /** Refuses with 428 without the header, with 412 if the record has changed since it was read. */
    public void requireSame(long version) {
        requireThere();
        if (ifMatch.strip().equals("*")) {
            return;
        }
        var same = Arrays.stream(ifMatch.split(",")).anyMatch(tag -> EntityTag.versionIn(tag) == version);
        if (!same) {
            throw ConventionProblem.STALE.problem(version);
        }
    }

    /** The same for an answer without a version, such as the order of a list: it must be the very one that was read. */
    public void requireSame(Rendered present) {
        requireThere();
        if (!new EntityTag(present.tag()).isNamedIn(ifMatch)) {
            throw ConventionProblem.STALE.problem(present.tag());
        }
    }

    private void requireThere() {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ConventionProblem.IF_MATCH_REQUIRED.problem();
        }
    }
}
