package city.promotion.stats.consistency;

import city.promotion.stats.exact.LinearForm;
import city.promotion.stats.exact.LinearSystem.Budget;
import city.promotion.stats.exact.LinearSystem.SpentException;
import city.promotion.stats.reckoning.Composition;
import city.promotion.stats.reckoning.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether all figures can be true at once, group by group of those that hang together. */
class JointCheck {

    private final List<Composition> compositions;
    private final Budget budget;

    JointCheck(List<Composition> compositions, Budget budget) {
        this.compositions = compositions;
        this.budget = budget;
    }

    List<JointFinding> findings(List<Statement> statements) {
        return groups(statements).stream()
                .filter(group -> group.size() > 1)
                .map(this::judge)
                .toList();
    }

    /** Figures hang together that speak of the same level, directly or through others. */
    private List<List<Statement>> groups(List<Statement> statements) {
        var conditions = new Conditions(statements, compositions);
        var leaders =
                IntStream.range(0, conditions.variables() + statements.size()).toArray();
        for (var condition : conditions.linear()) {
            join(leaders, conditions.variables(), condition.reason(), Stream.of(condition.form()));
        }
        for (var movement : conditions.movements()) {
            for (var claim : movement.claims()) {
                join(
                        leaders,
                        conditions.variables(),
                        claim.reason(),
                        Stream.of(movement.now(), movement.before(), claim.now(), claim.before()));
            }
        }
        var groups = new TreeMap<Integer, List<Statement>>();
        for (int i = 0; i < statements.size(); i++) {
            groups.computeIfAbsent(leader(leaders, conditions.variables() + i), unknown -> new ArrayList<>())
                    .add(statements.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static void join(int[] leaders, int variables, int reason, Stream<LinearForm> forms) {
        var members = forms.flatMap(form -> form.factors().keySet().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        var first = reason >= 0 ? variables + reason : members[0];
        for (var member : members) {
            leaders[leader(leaders, member)] = leader(leaders, first);
        }
    }

    private static int leader(int[] leaders, int member) {
        while (leaders[member] != member) {
            leaders[member] = leaders[leaders[member]];
            member = leaders[member];
        }
        return member;
    }

    private JointFinding judge(List<Statement> group) {
        try {
            var clash = clash(group);
            if (clash.isEmpty()) {
                return new JointFinding(group, JointFinding.Outcome.FEASIBLE, List.of(), List.of());
            }
            return refuse(group, clash);
        } catch (SpentException undecided) {
            return new JointFinding(group, JointFinding.Outcome.UNDECIDED, List.of(), List.of());
        }
    }

    private JointFinding refuse(List<Statement> group, List<Statement> clash) {
        var least = clash;
        List<Statement> suspects = new ArrayList<>();
        try {
            least = least(clash(clash).isEmpty() ? group : clash);
            for (var suspect : least) {
                if (clash(without(group, suspect)).isEmpty()) {
                    suspects.add(suspect);
                }
            }
        } catch (SpentException enough) {
            // That they clash is proven; only which of them could be the wrong one stays open.
            suspects = null;
        }
        return new JointFinding(group, JointFinding.Outcome.INFEASIBLE, least, suspects);
    }

    /** As few of the figures as clash by themselves. */
    private List<Statement> least(List<Statement> clashing) {
        var least = clashing;
        for (var statement : clashing) {
            var fewer = without(least, statement);
            if (!clash(fewer).isEmpty()) {
                least = fewer;
            }
        }
        return least;
    }

    private List<Statement> clash(List<Statement> statements) {
        var conditions = new Conditions(statements, compositions);
        return new Feasibility(conditions.linear(), conditions.movements())
                .clash(budget).stream().map(statements::get).toList();
    }

    private static List<Statement> without(List<Statement> all, Statement one) {
        return all.stream().filter(other -> other != one).toList();
    }
}
