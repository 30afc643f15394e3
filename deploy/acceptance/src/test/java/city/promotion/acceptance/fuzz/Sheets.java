package city.promotion.acceptance.fuzz;

import java.util.List;
import java.util.Map;

/** Lists whose sheets come in again, and what they begin with where none could be exported. */
final class Sheets {

    static final Map<String, List<String>> LISTS = Map.of(
            "events", List.of("organisations", "people", "events", "participations", "nothing"),
            "projects",
                    List.of(
                            "projects",
                            "money-entries",
                            "blockers",
                            "targets",
                            "milestones",
                            "plan-entries",
                            "nothing"),
            "stats", List.of("nothing"));

    static final Map<String, List<String>> EXPORTED = Map.of(
            "events", List.of("/events/v1/organisations", "/events/v1/people", "/events/v1/events"),
            "projects", List.of("/projects/v1/projects", "/projects/v1/blockers", "/projects/v1/targets"),
            "stats", List.of("/stats/v1/datasets/TRADE/observations"));

    private Sheets() {}
}
