package city.promotion.conventions.codelist;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door to the code lists for the features that use codes. */
@ApplicationScoped
public class CodeLists {

    private static final int CODES_NAMED = 40;

    private final CodeListRepository entries;
    private final TransactionSynchronizationRegistry transactions;

    CodeLists(CodeListRepository entries, TransactionSynchronizationRegistry transactions) {
        this.entries = entries;
        this.transactions = transactions;
    }

    /** What the codes of these lists are called, by list and code, retired ones too; read in one statement. */
    public Map<String, Map<String, LocalizedText>> labels(String... lists) {
        return entries.ofLists(List.of(lists)).stream()
                .collect(Collectors.groupingBy(
                        CodeListEntry::list, Collectors.toMap(CodeListEntry::code, CodeListEntry::labels)));
    }

    /** Adds a violation that names the allowed codes when {@code code} is none of the list; null is no code and passes. */
    public void check(ProblemException problem, String list, String code, String field) {
        if (code != null) {
            check(problem, list, Stream.of(code).toList(), field);
        }
    }

    /** The same for several codes in one statement; the field of a wrong one is {@code field[i]} when there are several. */
    public void check(ProblemException problem, String list, Collection<String> codes, String field) {
        if (codes == null || codes.isEmpty()) {
            return;
        }
        var asked = codes.stream().filter(Objects::nonNull).distinct().toList();
        var usable = usable(list, asked);
        if (usable.size() == asked.size()) {
            return;
        }
        var allowed = entries.allUsable(list);
        var named = String.join(", ", allowed.subList(0, Math.min(CODES_NAMED, allowed.size())));
        var index = 0;
        for (var code : codes) {
            if (code != null && !usable.contains(code)) {
                problem.violation(codes.size() == 1 ? field : field + "[" + index + "]", "code", list, named);
            }
            index++;
        }
    }

    /** Those of the codes that may be used. A transaction asks for each code once, however many records it writes. */
    private Set<String> usable(String list, List<String> asked) {
        var known = knownHere().computeIfAbsent(list, any -> new HashSet<>());
        var unknown = asked.stream().filter(code -> !known.contains(code)).toList();
        if (!unknown.isEmpty()) {
            known.addAll(entries.usable(list, unknown));
        }
        return asked.stream().filter(known::contains).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Set<String>> knownHere() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return new HashMap<>();
        }
        var known = (Map<String, Set<String>>) transactions.getResource(CodeLists.class);
        if (known == null) {
            known = new HashMap<>();
            transactions.putResource(CodeLists.class, known);
        }
        return known;
    }
}
