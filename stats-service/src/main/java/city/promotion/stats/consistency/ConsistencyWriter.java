package city.promotion.stats.consistency;

import static city.promotion.stats.reckoning.FigureNames.inAll;
import static city.promotion.stats.reckoning.FigureNames.text;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.consistency.JointFinding.Outcome;
import city.promotion.stats.reckoning.FigureNames.Words;
import city.promotion.stats.reckoning.FigureRange;
import city.promotion.stats.reckoning.Statement;
import city.promotion.stats.reckoning.Statements;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tells findings so that those understand them who have to decide. */
record ConsistencyWriter(Words words) {

    private static final int RELATIONS_LISTED = 200;
    private static final int GROUPS_LISTED = 100;

    ConsistencyResponse write(int figures, Statements statements, List<Finding> findings, List<JointFinding> joint) {
        var verdict = verdict(findings, joint);
        var compared = !findings.isEmpty() || !joint.isEmpty();
        var key = !compared
                ? "nothing"
                : switch (verdict) {
                    case CONSISTENT -> "consistent";
                    case CONTRADICTION -> "contradictory";
                    case UNDECIDED -> "open";
                };
        return new ConsistencyResponse(
                verdict,
                jointly(joint),
                inAll(language -> text(language, key, statements.all().size())),
                figures,
                findings.size(),
                findings.stream()
                        .sorted(Comparator.comparing(Finding::verdict).reversed())
                        .limit(RELATIONS_LISTED)
                        .map(this::relation)
                        .toList(),
                joint.size(),
                joint.stream()
                        .sorted(Comparator.comparing(group -> group.outcome() != Outcome.INFEASIBLE))
                        .limit(GROUPS_LISTED)
                        .map(this::group)
                        .toList(),
                statements.unread().entrySet().stream()
                        .limit(RELATIONS_LISTED)
                        .map(figure -> new NotCheckedResponse(
                                figure.getKey().ref(),
                                figure.getValue().name(),
                                inAll(language -> text(
                                        language,
                                        "unread." + figure.getValue().name().toLowerCase(Locale.ROOT)))))
                        .toList());
    }

    private static ConsistencyVerdict verdict(List<Finding> findings, List<JointFinding> joint) {
        if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.CONTRADICTION)
                || joint.stream().anyMatch(group -> group.outcome() == Outcome.INFEASIBLE)) {
            return ConsistencyVerdict.CONTRADICTION;
        }
        return joint.stream().anyMatch(group -> group.outcome() == Outcome.UNDECIDED)
                ? ConsistencyVerdict.UNDECIDED
                : ConsistencyVerdict.CONSISTENT;
    }

    private static Boolean jointly(List<JointFinding> joint) {
        if (joint.stream().anyMatch(group -> group.outcome() == Outcome.INFEASIBLE)) {
            return false;
        }
        return joint.stream().anyMatch(group -> group.outcome() == Outcome.UNDECIDED) ? null : Boolean.TRUE;
    }

    private RelationResponse relation(Finding finding) {
        var target = finding.target();
        var value = target.printed().value();
        var key = finding.verdict().name().toLowerCase(Locale.ROOT);
        LocalizedText explanation = inAll(language -> text(
                language,
                key,
                words.name(target, language),
                words.value(value, language),
                words.list(finding.inputs(), language),
                words.range(finding.interval(), target.measure(), value, language),
                words.range(target.interval(), target.measure(), value, language)));
        return new RelationResponse(
                finding.relation(),
                finding.formula(),
                finding.verdict(),
                figure(target),
                finding.inputs().stream().map(this::figure).toList(),
                FigureRange.from(finding.interval(), target.measure(), value.multiplier(), value.unit()),
                explanation);
    }

    private GroupResponse group(JointFinding group) {
        LocalizedText explanation = inAll(language -> {
            var size = group.figures().size();
            if (group.outcome() != Outcome.INFEASIBLE) {
                return text(language, group.outcome() == Outcome.FEASIBLE ? "feasible" : "undecided", size);
            }
            var clash = text(language, "infeasible", size, words.list(group.clash(), language));
            if (group.suspects() == null) {
                return clash;
            }
            return clash + " "
                    + (group.suspects().isEmpty()
                            ? text(language, "noSuspect")
                            : text(language, "suspects", words.list(group.suspects(), language)));
        });
        return new GroupResponse(
                group.outcome(),
                refs(group.figures()),
                group.clash().stream().map(this::figure).toList(),
                group.suspects() == null ? null : refs(group.suspects()),
                explanation);
    }

    private FigureResponse figure(Statement statement) {
        return new FigureResponse(
                statement.printed().ref(),
                inAll(language -> words.name(statement, language)),
                statement.printed().value());
    }

    private static List<String> refs(List<Statement> statements) {
        return statements.stream().map(statement -> statement.printed().ref()).toList();
    }
}
