package city.promotion.events.part;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about the parts of every kind. */
enum PartProblem implements ProblemType {
    ORDER_NOT_WHOLE("part-order-not-whole", 422);

    private final String code;
    private final int status;

    PartProblem(String code, int status) {
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
