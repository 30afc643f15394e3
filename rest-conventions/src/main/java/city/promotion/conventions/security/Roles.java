package city.promotion.conventions.security;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The roles of the bureau and its partners, and what each includes. */
public final class Roles {

    /** Staff: reads everything. */
    public static final String VIEWER = "viewer";
    /** Another organisation's system: reads PUBLIC and PARTNER records. */
    public static final String PARTNER = "partner";
    /** Staff: creates and changes records. */
    public static final String EDITOR = "editor";
    /** Staff: confirms what an editor proposed, merges, goes back. */
    public static final String VERIFIER = "verifier";
    /** Statistician: publishes releases. */
    public static final String PUBLISHER = "publisher";
    /** Reads the history of everything. */
    public static final String AUDITOR = "auditor";
    /** Everything, code lists included. */
    public static final String ADMIN = "admin";

    private static final Map<String, Set<String>> INCLUDED = Map.of(
            PARTNER, Set.of(),
            VIEWER, Set.of(),
            AUDITOR, Set.of(VIEWER),
            EDITOR, Set.of(VIEWER),
            VERIFIER, Set.of(EDITOR, VIEWER),
            PUBLISHER, Set.of(EDITOR, VIEWER),
            ADMIN, Set.of(VIEWER, PARTNER, EDITOR, VERIFIER, PUBLISHER, AUDITOR));

    private Roles() {}

    /** The named roles with all that they include; names that are none of ours are left out. */
    public static Set<String> withIncluded(Iterable<String> named) {
        var all = new HashSet<String>();
        for (var role : named) {
            var included = INCLUDED.get(role);
            if (included != null) {
                all.add(role);
                all.addAll(included);
            }
        }
        return all;
    }
}
