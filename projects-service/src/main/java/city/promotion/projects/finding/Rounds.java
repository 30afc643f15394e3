package city.promotion.projects.finding;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Goes round all projects, part by part, so that readers get their turn in between. */
@ApplicationScoped
class Rounds {

    private final FindingService findings;

    Rounds(FindingService findings) {
        this.findings = findings;
    }

    /** Soon after midnight, or when the service comes back; several instances share the round of a day. */
    @Scheduled(
            every = "${city.findings.every:5m}",
            delay = 1,
            delayUnit = TimeUnit.MINUTES,
            concurrentExecution = ConcurrentExecution.SKIP)
    void daily() {
        make(findings.today());
        settle();
    }

    /** Looks at the projects that changed, so that a reader never sees a finding that the change cleared. */
    void settle() {
        var more = true;
        while (more) {
            more = findings.settleSome();
        }
    }

    /** Looks at all projects, whatever was done today. */
    Recomputation makeAnew() {
        findings.beginAnew(findings.today());
        return make(findings.today());
    }

    /** Makes what is left of the round of a day. */
    Recomputation make(LocalDate day) {
        var whole = new Recomputation(day, 0, 0);
        var part = findings.makePartOf(day);
        while (part.isPresent()) {
            whole = whole.plus(part.get().found(), part.get().cleared());
            part = findings.makePartOf(day);
        }
        return whole;
    }
}
