package city.promotion.stats.consistency;

import city.promotion.stats.exact.LinearSystem.Budget;
import city.promotion.stats.reckoning.Compositions;
import city.promotion.stats.reckoning.FigureNames;
import city.promotion.stats.reckoning.Printed;
import city.promotion.stats.reckoning.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The door to the check: what printed figures of one dataset leave to each other. */
@ApplicationScoped
public class Consistency {

    /** Some seconds of work at most, and the same answer on every machine. */
    private static final long CELLS = 30_000_000;

    private final Compositions compositions;
    private final FigureNames names;

    Consistency(Compositions compositions, FigureNames names) {
        this.compositions = compositions;
        this.names = names;
    }

    /** Checks the figures against each other; two statements, however many there are. */
    public ConsistencyResponse check(Collection<Printed> figures) {
        var statements = Statements.read(figures);
        var known = compositions.all();
        var findings = new Relations(statements, known).findings();
        var joint = new JointCheck(known, new Budget(CELLS)).findings(statements.all());
        return new ConsistencyWriter(names.words()).write(figures.size(), statements, findings, joint);
    }
}
