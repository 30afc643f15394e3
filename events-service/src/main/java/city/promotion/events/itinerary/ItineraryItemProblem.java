package city.promotion.events.itinerary;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about itinerary items. */
enum ItineraryItemProblem implements ProblemType {
    NOT_FOUND("itinerary-item-not-found", 404),
    LEADS_NOWHERE("itinerary-item-leads-nowhere", 422);

    private final String code;
    private final int status;

    ItineraryItemProblem(String code, int status) {
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
