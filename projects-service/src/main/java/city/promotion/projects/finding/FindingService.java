package city.promotion.projects.finding;

import city.promotion.conventions.conditional.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Looks at projects by the rules, so many at a time that nobody waits long for the lock. */
@ApplicationScoped
class FindingService {

    private static final int MOST_AT_ONCE = 2_000;

    private final RoundRepository rounds;
    private final FindingRepository findings;
    private final Clock clock;

    FindingService(RoundRepository rounds, FindingRepository findings, Clock clock) {
        this.rounds = rounds;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Looks anew at some of the projects that changed since the last look; false when there is none. In a transaction of its
     * own, since an export reads in one that may not write.
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean settleSome() {
        if (!rounds.isAnyStale()) {
            return false;
        }
        rounds.hold();
        var projects = rounds.takeStale(MOST_AT_ONCE);
        if (!projects.isEmpty()) {
            rounds.look(projects, today(), clock.instant());
        }
        return true;
    }

    /** Makes the next part of the round of a day; nothing when it is done. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Recomputation> makePartOf(LocalDate day) {
        rounds.hold();
        rounds.begin(day);
        var projects = rounds.next(day, MOST_AT_ONCE);
        if (projects.isEmpty()) {
            rounds.finish(day, clock.instant());
            return Optional.empty();
        }
        var part = rounds.look(projects, today(), clock.instant());
        rounds.reach(day, projects.get(projects.size() - 1));
        return Optional.of(part);
    }

    /** Lets the round of a day begin from the beginning. */
    @Transactional(TxType.REQUIRES_NEW)
    void beginAnew(LocalDate day) {
        rounds.hold();
        rounds.beginAnew(day);
    }

    /** Sets a rule, and looks at all projects by it at once. */
    @Transactional
    FindingRule set(String code, ExpectedVersion expected, FindingRuleRequest request) {
        var rule = findings.requireRule(code);
        expected.requireSame(rule.version());
        rule.set(request);
        findings.flush();
        rounds.hold();
        rounds.weigh(code);
        rounds.look(code, today(), clock.instant());
        return rule;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
