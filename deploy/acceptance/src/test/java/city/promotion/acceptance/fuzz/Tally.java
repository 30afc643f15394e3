package city.promotion.acceptance.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run has seen: how often each status, how long answers took, and each kind of fault with the first request that showed it. */
final class Tally {

    private static final int MOST_FAULTS = 400;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Map<Integer, Integer>> operations = new TreeMap<>();
    private final Map<Kind, Integer> kinds = new TreeMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final List<Integer> millis = new ArrayList<>();

    synchronized void count(Request request, Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
        kinds.merge(request.kind(), 1, Integer::sum);
        millis.add((int) answer.millis());
        if (request.operation() != null) {
            operations
                    .computeIfAbsent(request.operation().toString(), name -> new TreeMap<>())
                    .merge(answer.status(), 1, Integer::sum);
        }
    }

    synchronized void fault(Request request, Answer answer, String what) {
        var about = request.operation() == null
                ? request.trick()
                : request.operation().toString();
        var key = what + " | " + about;
        if (faults.containsKey(key)) {
            faults.get(key).times++;
        } else if (faults.size() < MOST_FAULTS) {
            faults.put(key, new Fault(request, answer, what));
        }
    }

    synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    synchronized String summary() {
        var sorted = millis.stream().sorted().toList();
        return "statuses " + statuses + ", kinds " + kinds + ", half within " + at(sorted, 50)
                + " ms, 99 of 100 within " + at(sorted, 99) + " ms, the slowest " + at(sorted, 100) + " ms";
    }

    synchronized String byOperation() {
        var text = new StringBuilder();
        operations.forEach(
                (name, counts) -> text.append(name).append(' ').append(counts).append('\n'));
        return text.toString();
    }

    synchronized int faults() {
        return faults.size();
    }

    /** Each kind of fault with a line that repeats it. */
    synchronized String report(long seed) {
        var text = new StringBuilder();
        faults.forEach((key, fault) -> text.append("\n== ")
                .append(key)
                .append(" (")
                .append(fault.times)
                .append(" times; seed ")
                .append(seed)
                .append(", number ")
                .append(fault.request.number())
                .append(", ")
                .append(fault.request.kind())
                .append(", as ")
                .append(fault.request.caller().name())
                .append(", ")
                .append(fault.answer.millis())
                .append(" ms)\n")
                .append(fault.request.line())
                .append('\n')
                .append(fault.answer.status())
                .append(' ')
                .append(fault.answer.headers())
                .append('\n')
                .append(cut(fault.answer.text()))
                .append('\n'));
        return text.toString();
    }

    private static int at(List<Integer> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String cut(String text) {
        return text.length() > 700 ? text.substring(0, 700) + "…" : text;
    }

    private static final class Fault {

        private final Request request;
        private final Answer answer;
        private int times = 1;

        Fault(Request request, Answer answer, String what) {
            this.request = request;
            this.answer = answer;
        }
    }
}
