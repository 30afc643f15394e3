package city.promotion.stats.sdmx.structure;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of artefacts that there are here, with their names in addresses and URNs. */
public enum Kind {
    AGENCY_SCHEME("agencyscheme", "base", "AgencyScheme"),
    DATAFLOW("dataflow", "datastructure", "Dataflow"),
    CODE_LIST("codelist", "codelist", "Codelist"),
    CONCEPT_SCHEME("conceptscheme", "conceptscheme", "ConceptScheme"),
    DATA_STRUCTURE("datastructure", "datastructure", "DataStructure"),
    CONSTRAINT("dataconstraint", "registry", "DataConstraint");

    private final String path;
    private final String urnPackage;
    private final String urnClass;

    Kind(String path, String urnPackage, String urnClass) {
        this.path = path;
        this.urnPackage = urnPackage;
        this.urnClass = urnClass;
    }

    /** The name in addresses of SDMX-REST 2. */
    public String path() {
        return path;
    }

    String urnPackage() {
        return urnPackage;
    }

    String urnClass() {
        return urnClass;
    }

    /** The kind of that name in either version of the standard. */
    public static Optional<Kind> ofPath(String name) {
        return switch (name) {
            case "contentconstraint", "actualconstraint", "allowedconstraint" -> Optional.of(CONSTRAINT);
            case "organisationscheme" -> Optional.of(AGENCY_SCHEME);
            default ->
                Arrays.stream(values()).filter(kind -> kind.path.equals(name)).findFirst();
        };
    }
}
