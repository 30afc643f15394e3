package city.promotion.stats.sdmx.structure;

/** What an artefact is known by. */
public record Identity(Kind kind, String agency, String id, String version) {

    public String urn() {
        return "urn:sdmx:org.sdmx.infomodel." + kind.urnPackage() + "." + kind.urnClass() + "=" + text();
    }

    /** {@code WX_STAT:TRADE(1.0.0)}. */
    public String text() {
        return agency + ":" + id + "(" + version + ")";
    }

    /** URN of a concept or code in it. */
    String urnOfItem(String item) {
        var itemClass = switch (kind) {
            case CONCEPT_SCHEME -> "Concept";
            case CODE_LIST -> "Code";
            default -> "Agency";
        };
        return "urn:sdmx:org.sdmx.infomodel." + kind.urnPackage() + "." + itemClass + "=" + text() + "." + item;
    }
}
