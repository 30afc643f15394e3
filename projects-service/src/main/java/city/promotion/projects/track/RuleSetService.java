package city.promotion.projects.track;

import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds versions of the rules; nothing changes one that is there. */
@ApplicationScoped
class RuleSetService {

    private final RuleSetRepository ruleSets;
    private final TrackRepository tracks;
    private final Caller caller;
    private final Clock clock;

    RuleSetService(RuleSetRepository ruleSets, TrackRepository tracks, Caller caller, Clock clock) {
        this.ruleSets = ruleSets;
        this.tracks = tracks;
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds a version that judges from its day on; what was judged before stays as it was judged. */
    @Transactional
    RuleSetResponse add(RuleSetRequest request) {
        check(request);
        return ruleSets.find(ruleSets.add(request, caller.name())).orElseThrow();
    }

    private void check(RuleSetRequest request) {
        var problem = TrackProblem.RULE_SET_INVALID.problem();
        if (request.validFrom().isBefore(LocalDate.now(clock))) {
            problem.violation("validFrom", "in-the-past");
        }
        var stages = ruleSets.stages();
        var fields = ruleSets.fields().stream().map(Tracks.Field::field).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.rules().size(); i++) {
            var rule = request.rules().get(i);
            if (!stages.contains(rule.track() + " " + rule.stage())) {
                problem.violation("rules[" + i + "].stage", "no-stage", rule.stage(), rule.track());
            }
            if (!fields.contains(rule.field())) {
                problem.violation("rules[" + i + "].field", "one-of", String.join(", ", fields));
            }
            if (!seen.add(rule.track() + " " + rule.stage() + " " + rule.field())) {
                problem.violation("rules[" + i + "]", "twice");
            }
        }
        var covered = new HashSet<String>();
        for (int i = 0; i < request.secondPerson().size(); i++) {
            var rule = request.secondPerson().get(i);
            if (!stages.contains(rule.track() + " " + rule.stage())) {
                problem.violation("secondPerson[" + i + "].stage", "no-stage", rule.stage(), rule.track());
            }
            if (!covered.add(rule.track())) {
                problem.violation("secondPerson[" + i + "]", "twice");
            }
        }
        var left = tracks.all().stream()
                .map(Track::code)
                .filter(code -> !covered.contains(code))
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            problem.violation("secondPerson", "track-left-out", left);
        }
        problem.throwIfViolated();
    }
}
