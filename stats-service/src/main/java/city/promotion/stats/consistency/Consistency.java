package city.promotion.stats.consistency;

import city.promotion.stats.exact.LinearSystem.Budget;
import city.promotion.stats.reckoning.Compositions;
import city.promotion.stats.reckoning.FigureNames;
import city.promotion.stats.reckoning.Printed;
import city.promotion.stats.reckoning.Statements;
import city.promotion.stats.release.Releases.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** The door to the check: what printed figures of one dataset leave to each other. */
@ApplicationScoped
public class Consistency {

    /** Sums of fractions: some seconds of work at most, and the same answer on every machine. */
    static final long SUMS = 5_000_000;

    private final Compositions compositions;
    private final FigureNames names;
    private final ReleaseFigures releases;

    Consistency(Compositions compositions, FigureNames names, ReleaseFigures releases) {
        this.compositions = compositions;
        this.names = names;
        this.releases = releases;
    }

    /** Checks a draft against itself, as it stands within the caller's transaction: a rehearsed load is seen too. */
    public ConsistencyResponse ofDraft(UUID releaseId, String datasetId) {
        return check(releases.of(releaseId, new Seen(datasetId, true)).figures());
    }

    /** Checks the figures against each other; two statements, however many there are. */
    public ConsistencyResponse check(Collection<Printed> figures) {
        var statements = Statements.read(figures);
        var known = compositions.all();
        var findings = new Relations(statements, known).findings();
        var joint = new JointCheck(known, new Budget(SUMS)).findings(statements.all());
        return new ConsistencyWriter(names.words()).write(figures.size(), statements, findings, joint);
    }
}
