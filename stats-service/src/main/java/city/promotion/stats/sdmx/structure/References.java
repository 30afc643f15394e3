package city.promotion.stats.sdmx.structure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which artefacts come along with those that were asked for: the parameter {@code references}. */
public record References(Reach reach, Set<Kind> kinds) {

    public static final References NONE = new References(Reach.NONE, Set.of());

    enum Reach {
        NONE,
        PARENTS,
        PARENTS_AND_SIBLINGS,
        ANCESTORS,
        CHILDREN,
        DESCENDANTS,
        ALL,
        KINDS
    }

    /** The text of the parameter, or nothing if it has no meaning. Kinds may be several, with commas. */
    public static Optional<References> parse(String text) {
        if (text == null) {
            return Optional.of(NONE);
        }
        for (var reach : Reach.values()) {
            if (reach != Reach.KINDS
                    && reach.name().replace("_", "").toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(new References(reach, Set.of()));
            }
        }
        var kinds = Arrays.stream(text.split(",", -1)).map(Kind::ofPath).toList();
        if (kinds.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                new References(Reach.KINDS, kinds.stream().map(Optional::get).collect(Collectors.toSet())));
    }
}
