package city.promotion.stats.sdmx;

/** The two versions of the standard that are spoken here, where they differ. */
enum Face {
    /** SDMX-REST 1.5. */
    V1(SdmxProblem.SEMANTICS_BEFORE),
    /** SDMX-REST 2.2. */
    V2(SdmxProblem.SEMANTICS);

    private final SdmxProblem semantics;

    Face(SdmxProblem semantics) {
        this.semantics = semantics;
    }

    /** What is well formed and cannot be. */
    SdmxProblem semantics() {
        return semantics;
    }
}
