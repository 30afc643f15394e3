package city.promotion.projects.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A random walk over all tracks beside a model of its own: the rules are written here a second time, as plain tables, and every
 * answer of the service must be the one that the model gives. Nothing here knows how the service decides.
 */
final class StageWalk {

    /** How the walk reaches the service. */
    interface Door {

        UUID create(String kind, String body);

        Answer change(UUID project, String body);

        Answer transition(Person person, UUID project, Step step);

        Answer approve(Person person, UUID project, UUID proposal);

        Answer reject(Person person, UUID project, UUID proposal);

        Answer withdraw(Person person, UUID project, UUID proposal);

        Answer report(Person person, UUID project, String status);

        /** Stage and status, then the stages of all steps. */
        List<String> state(UUID project);
    }

    /**
     * What came of it: {@code MOVED}, {@code PROPOSED}, {@code DONE}, or the code of the problem with the fields it names.
     *
     * @param proposal the new one, or null
     */
    record Answer(String what, Set<String> fields, UUID proposal) {

        static Answer of(String what) {
            return new Answer(what, Set.of(), null);
        }
    }

    /** Someone of the bureau. */
    record Person(String name, boolean verifier) {}

    /** A wish to move. */
    record Step(String to, LocalDate day, boolean evidence, boolean reason) {}

    private static final LocalDate TODAY = LocalDate.now();
    private static final List<Person> PEOPLE = List.of(
            new Person("walker-1", false),
            new Person("walker-2", false),
            new Person("checker-1", true),
            new Person("checker-2", true),
            new Person("checker-3", true));
    private static final Map<String, List<String>> STAGES = Map.of(
            "MANUFACTURING",
            List.of(
                    "LEAD",
                    "NEGOTIATING",
                    "SIGNED",
                    "REGISTERED",
                    "STARTED",
                    "COMPLETED",
                    "IN_PRODUCTION",
                    "AT_CAPACITY"),
            "RND_CENTER",
            List.of("LEAD", "NEGOTIATING", "SIGNED", "REGISTERED", "OPERATING"),
            "FUND",
            List.of("LEAD", "NEGOTIATING", "SIGNED", "REGISTERED", "FUNDED", "DEPLOYED"));
    /** From which stage on, by its place, each field is asked for. */
    private static final Map<String, Map<String, Integer>> ASKED = Map.of(
            "MANUFACTURING",
            Map.of(
                    "unitInCharge", 1,
                    "investors", 2,
                    "agreedInvestment", 2,
                    "evidence", 2,
                    "districtOfLanding", 3,
                    "sector", 3,
                    "leaderInCharge", 4,
                    "planYear", 4),
            "RND_CENTER",
            Map.of(
                    "unitInCharge", 1,
                    "investors", 2,
                    "evidence", 2,
                    "agreedInvestment", 3,
                    "districtOfLanding", 3,
                    "sector", 3),
            "FUND",
            Map.of(
                    "unitInCharge", 1,
                    "investors", 2,
                    "agreedInvestment", 2,
                    "evidence", 2,
                    "districtOfLanding", 3,
                    "sector", 3));

    private static final Set<String> ACTIVE = Set.of("ON_TRACK", "AT_RISK", "DELAYED");
    private static final Set<String> ENDED = Set.of("TERMINATED", "TRANSFERRED", "DONE");
    private static final List<String> STATUSES = List.of(
            "ON_TRACK", "ON_TRACK", "AT_RISK", "DELAYED", "SUSPENDED", "TERMINATED", "TRANSFERRED", "DONE", "DONE");
    private static final int LATE = 4;
    private static final int POOL = 40;
    private static final int LONGEST = 60;

    private final Random random;
    private final Door door;
    private final List<Walker> walkers = new ArrayList<>();
    int moves;
    int proposals;
    int refusals;

    StageWalk(long seed, Door door) {
        this.random = new Random(seed);
        this.door = door;
    }

    /** Goes on until so many steps were asked for or decided. */
    void go(int transitions) {
        while (moves + proposals + refusals < transitions) {
            var walker = next();
            switch (random.nextInt(20)) {
                case 0 -> walker.report();
                case 1 -> walker.mend();
                case 2, 3, 4, 5, 6, 7 -> walker.decideOrStep();
                default -> walker.step();
            }
        }
        walkers.forEach(Walker::compare);
    }

    private Walker next() {
        if (walkers.size() < POOL) {
            walkers.add(new Walker());
        }
        var place = random.nextInt(walkers.size());
        var walker = walkers.get(place);
        if (walker.path.size() > LONGEST || ENDED.contains(walker.status) && random.nextInt(4) == 0) {
            walker.compare();
            walker = new Walker();
            walkers.set(place, walker);
        }
        return walker;
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** A project with what the model knows of it. */
    private final class Walker {

        private final String kind = any(List.of("MANUFACTURING", "RND_CENTER", "FUND"));
        private final List<String> stages = STAGES.get(kind);
        private final String name = UUID.randomUUID().toString();
        private final Set<String> empty = new TreeSet<>();
        private final List<String> path = new ArrayList<>();
        private final UUID id;
        private LocalDate latest = LocalDate.of(2012, 1, 1);
        private int at;
        private String status = "ON_TRACK";
        private UUID pending;
        private Person proposer;
        private Step proposed;

        Walker() {
            if (random.nextInt(3) == 0) {
                empty.addAll(fieldsAbove(0));
            }
            id = door.create(kind, body());
            path.add("LEAD");
        }

        void step() {
            var person = any(PEOPLE);
            var step = new Step(target(), day(), random.nextInt(8) > 0, random.nextInt(3) > 0);
            var expected = judged(person, step);
            if (expected == null && isLate(step)) {
                expected = pending == null ? Answer.of("PROPOSED") : Answer.of(ProjectProblem.PROPOSAL_PENDING.code());
            }
            var answer = door.transition(person, id, step);
            check(expected == null ? Answer.of("MOVED") : expected, answer, "step " + step + " by " + person);
            switch (answer.what()) {
                case "MOVED" -> {
                    pending = null;
                    enter(step);
                }
                case "PROPOSED" -> {
                    proposals++;
                    pending = answer.proposal();
                    proposer = person;
                    proposed = step;
                }
                default -> refusals++;
            }
        }

        void decideOrStep() {
            if (pending == null) {
                step();
                return;
            }
            var person = any(PEOPLE.stream().filter(Person::verifier).toList());
            switch (random.nextInt(6)) {
                case 0 -> {
                    var expected =
                            person.equals(proposer) ? Answer.of(ProjectProblem.PROPOSAL_OWN.code()) : Answer.of("DONE");
                    var answer = door.reject(person, id, pending);
                    check(expected, answer, "rejection by " + person);
                    settle(answer);
                }
                case 1 -> {
                    var expected = person.equals(proposer)
                            ? Answer.of("DONE")
                            : Answer.of(ProjectProblem.PROPOSAL_OF_ANOTHER.code());
                    var answer = door.withdraw(person, id, pending);
                    check(expected, answer, "withdrawal by " + person);
                    settle(answer);
                }
                default -> approve(person);
            }
        }

        private void approve(Person person) {
            Answer expected;
            if (person.equals(proposer)) {
                expected = Answer.of(ProjectProblem.PROPOSAL_OWN.code());
            } else {
                var refused = judged(person, proposed);
                expected = refused == null ? Answer.of("DONE") : refused;
            }
            var answer = door.approve(person, id, pending);
            check(expected, answer, "approval by " + person + " of " + proposed);
            if (answer.what().equals("DONE")) {
                pending = null;
                enter(proposed);
            } else {
                refusals++;
            }
        }

        private void settle(Answer answer) {
            if (answer.what().equals("DONE")) {
                pending = null;
            }
        }

        void report() {
            var person = any(PEOPLE);
            var wanted = any(STATUSES);
            String expected;
            var mayFollow = ACTIVE.contains(status)
                    || (status.equals("SUSPENDED")
                            ? !wanted.equals("DONE")
                            : !ENDED.contains(wanted) || wanted.equals(status));
            if (!mayFollow) {
                expected = ProjectProblem.STATUS_NOT_REACHABLE.code();
            } else if (ENDED.contains(status) && !wanted.equals(status) && !person.verifier()) {
                expected = ProjectProblem.REOPENING_NEEDS_VERIFIER.code();
            } else if (wanted.equals("DONE") && at < stages.size() - 1) {
                expected = ProjectProblem.DONE_TOO_EARLY.code();
            } else {
                expected = "DONE";
            }
            var answer = door.report(person, id, wanted);
            assertEquals(expected, answer.what(), () -> told("status " + wanted + " by " + person));
            if (answer.what().equals("DONE")) {
                status = wanted;
                if (ENDED.contains(wanted)) {
                    pending = null;
                }
            }
        }

        /** Fills what is empty, or empties what no stage so far asked for. */
        void mend() {
            var before = Set.copyOf(empty);
            if (empty.isEmpty()) {
                empty.addAll(fieldsAbove(at));
            } else {
                empty.clear();
            }
            var answer = door.change(id, body());
            assertEquals("DONE", answer.what(), () -> told("change from " + before + " to " + empty));
        }

        private Answer judged(Person person, Step step) {
            if (!ACTIVE.contains(status)) {
                return Answer.of(ProjectProblem.NOT_ACTIVE.code());
            }
            var to = stages.indexOf(step.to());
            if (to < 0 || Math.abs(to - at) != 1) {
                return new Answer(ProjectProblem.STAGE_NOT_REACHABLE.code(), Set.of("to"), null);
            }
            if (to < at && !person.verifier()) {
                return Answer.of(ProjectProblem.STEP_BACK_NEEDS_VERIFIER.code());
            }
            var wrong = new HashSet<String>();
            if (step.day().isAfter(TODAY) || path.size() > 1 && step.day().isBefore(latest)) {
                wrong.add("effectiveDate");
            }
            if (to < at) {
                if (!step.reason()) {
                    wrong.add("reason");
                }
            } else {
                ASKED.get(kind).forEach((field, from) -> {
                    if (from <= to && (field.equals("evidence") ? !step.evidence() : empty.contains(field))) {
                        wrong.add(field);
                    }
                });
            }
            return wrong.isEmpty() ? null : new Answer(ProjectProblem.GATE_NOT_MET.code(), wrong, null);
        }

        private void enter(Step step) {
            moves++;
            at = stages.indexOf(step.to());
            path.add(step.to());
            latest = step.day();
        }

        private boolean isLate(Step step) {
            return at >= LATE || stages.indexOf(step.to()) >= LATE;
        }

        private String target() {
            var dice = random.nextInt(10);
            if (dice < 7 && at < stages.size() - 1) {
                return stages.get(at + 1);
            }
            if (dice < 9 && at > 0) {
                return stages.get(at - 1);
            }
            return any(STAGES.get(any(List.copyOf(new TreeSet<>(STAGES.keySet())))));
        }

        private LocalDate day() {
            return switch (random.nextInt(12)) {
                case 0 -> latest.minusDays(1 + random.nextInt(300));
                case 1 -> TODAY.plusDays(2 + random.nextInt(300));
                default -> latest.plusDays(random.nextInt(60));
            };
        }

        private Set<String> fieldsAbove(int place) {
            var fields = new TreeSet<String>();
            // In a fixed order: that of an immutable map changes with each JVM, and with it the dice of all that
            // follows.
            new TreeMap<>(ASKED.get(kind)).forEach((field, from) -> {
                if (from > place && !field.equals("evidence") && random.nextBoolean()) {
                    fields.add(field);
                }
            });
            return fields;
        }

        private String body() {
            var members = new ArrayList<String>();
            members.add("\"name\": {\"en\": \"" + name + "\"}, \"kind\": \"" + kind + "\"");
            add(members, "unitInCharge", "{\"en\": \"Sample unit\"}");
            add(members, "leaderInCharge", "{\"en\": \"Sample leader\"}");
            add(members, "investors", "[{\"name\": {\"en\": \"" + name + "\"}}]");
            add(members, "agreedInvestment", "{\"value\": \"5\", \"multiplier\": 8, \"unit\": \"CNY\"}");
            add(members, "sector", "{\"code\": \"C34\"}");
            add(members, "districtOfLanding", "\"320214\"");
            add(members, "planYear", "2024");
            return "{" + String.join(", ", members) + "}";
        }

        private void add(List<String> members, String field, String value) {
            if (!empty.contains(field)) {
                members.add("\"" + field + "\": " + value);
            }
        }

        private void check(Answer expected, Answer answer, String what) {
            assertEquals(expected.what(), answer.what(), () -> told(what));
            if (expected.what().equals(ProjectProblem.GATE_NOT_MET.code())) {
                assertEquals(expected.fields(), answer.fields(), () -> told(what));
            }
        }

        void compare() {
            var state = new ArrayList<>(List.of(path.get(path.size() - 1), status));
            state.addAll(path);
            assertEquals(state, door.state(id), () -> told("state"));
        }

        private String told(String what) {
            return what + " of a " + kind + " that is " + status + " on " + path + ", latest " + latest + ", lacks "
                    + empty + ", proposed " + (pending == null ? "nothing" : proposed);
        }
    }
}
