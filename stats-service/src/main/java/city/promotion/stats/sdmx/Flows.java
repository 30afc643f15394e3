package city.promotion.stats.sdmx;

import city.promotion.stats.sdmx.structure.Artefact;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.Identity;
import city.promotion.stats.sdmx.structure.Library;
import java.util.List;
import java.util.Set;

/** Finds what a path names by agency, id and version. */
final class Flows {

    private static final Set<String> ANY_VERSION = Set.of("*", "~", "+", "latest", "all");

    private Flows() {}

    /** SDMX-REST 1: {@code WX_STAT,TRADE,1.0.0}, {@code WX_STAT,TRADE} or {@code TRADE}. */
    static Dataflow find1(String reference, Library library) {
        var parts = reference.split(",", -1);
        if (parts.length > 3) {
            throw SdmxProblem.SYNTAX.problem().violation("flowRef", "sdmx-flow");
        }
        var agency = parts.length > 1 ? parts[0] : "all";
        var id = parts.length > 1 ? parts[1] : parts[0];
        var version = parts.length > 2 ? parts[2] : "latest";
        return library.dataflows()
                .filter(flow -> matches(flow.identity(), agency, id, version))
                .findFirst()
                .orElseThrow(() -> SdmxProblem.NO_ARTEFACT.problem(Parameters.shown(reference)));
    }

    /** SDMX-REST 2: a dataflow, or the one that reports against a structure. One answer holds one dataflow. */
    static Dataflow find2(String context, String agency, String id, String version, Library library) {
        if (!Set.of("dataflow", "datastructure", "provisionagreement", "*").contains(context)) {
            throw SdmxProblem.SYNTAX
                    .problem()
                    .violation("context", "one-of", "dataflow, datastructure, provisionagreement, *");
        }
        var found = library.dataflows()
                .filter(flow -> (context.equals("dataflow") || context.equals("*"))
                                && matches(flow.identity(), agency, id, version)
                        || (context.equals("datastructure") || context.equals("*"))
                                && matches(flow.structure().identity(), agency, id, version))
                .toList();
        if (found.isEmpty()) {
            throw SdmxProblem.NO_ARTEFACT.problem(Parameters.shown(agency + ":" + id + "(" + version + ")"));
        }
        if (found.size() > 1) {
            throw SdmxProblem.NOT_IMPLEMENTED.problem(String.join(
                    ", ", found.stream().map(flow -> flow.identity().id()).toList()));
        }
        return found.get(0);
    }

    /** Whether an artefact is among those asked for; each part may name several with commas. */
    static boolean matches(Artefact artefact, String agencies, String ids, String versions) {
        return matches(artefact.identity(), agencies, ids, versions);
    }

    private static boolean matches(Identity identity, String agencies, String ids, String versions) {
        return names(agencies, identity.agency())
                && names(ids, identity.id())
                && List.of(versions.split(",")).stream().anyMatch(version -> isVersion(version, identity.version()));
    }

    private static boolean names(String wanted, String id) {
        return wanted.equals("*")
                || wanted.equals("all")
                || List.of(wanted.split(",")).contains(id);
    }

    /** A plus behind a part asks for that or a later one, {@code 1.0+.0}; there is one version of each artefact. */
    private static boolean isVersion(String wanted, String version) {
        if (ANY_VERSION.contains(wanted) || wanted.equals(version)) {
            return true;
        }
        var ours = version.split("\\.");
        var theirs = wanted.split("\\.");
        for (int i = 0; i < theirs.length && i < ours.length; i++) {
            if (theirs[i].matches("\\d{1,6}[+~]")) {
                return Integer.parseInt(ours[i]) >= Integer.parseInt(theirs[i].substring(0, theirs[i].length() - 1));
            }
            if (!theirs[i].equals(ours[i])) {
                return false;
            }
        }
        return ours.length > theirs.length && theirs.length == 2 && ours[2].equals("0");
    }
}
