package city.promotion.stats.sdmx;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with a question in the words of SDMX-REST. */
enum SdmxProblem implements ProblemType {
    NO_RESULTS("sdmx-no-results", 404),
    NO_ARTEFACT("sdmx-no-artefact", 404),
    SYNTAX("sdmx-syntax", 400),
    SEMANTICS("sdmx-semantics", 422),
    /** The same in SDMX-REST 1, which has another status for it. */
    SEMANTICS_BEFORE("sdmx-semantics-before", 403),
    TOO_LARGE("sdmx-too-large", 413),
    NO_SUCH_FORM("sdmx-no-such-form", 406),
    NOT_IMPLEMENTED("sdmx-not-implemented", 501);

    private final String code;
    private final int status;

    SdmxProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
