package city.promotion.projects.ledger;

import static city.promotion.projects.ledger.LedgerFixtures.aProject;
import static city.promotion.projects.ledger.LedgerFixtures.enter;
import static city.promotion.projects.ledger.LedgerFixtures.entry;
import static city.promotion.projects.ledger.LedgerFixtures.id;
import static city.promotion.projects.ledger.LedgerFixtures.tag;
import static city.promotion.projects.ledger.LedgerFixtures.with;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and comparisons, against a computation of the test's own. */
@QuarkusTest
class MoneySumsTest {

    private static final List<String> KINDS = List.of("AGREED", "PAID_IN", "COMPLETED", "PLANNED");
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "JPY");

    @Test
    void statesSinglePeriodsAndCumulatedFiguresApart() {
        var project = aProject("\"agreedInvestment\": {\"value\": \"1\", \"multiplier\": 8, \"unit\": \"CNY\"}");
        enter(project, entry("PAID_IN", "1000", "CNY", "CUR", "2024-01"));
        enter(project, entry("PAID_IN", "2000", "CNY", "CUR", "2024-02"));
        enter(project, entry("PAID_IN", "3100", "CNY", "ITD", "2024-02"));
        enter(project, entry("PAID_IN", "3050", "CNY", "YTD", "2024-02"));
        viewer().get(project + "/money")
                .then()
                .statusCode(200)
                .body("figures", hasSize(1))
                .body("figures[0].singlePeriods.sum", equalTo("30000000"))
                .body("figures[0].singlePeriods.to", equalTo("2024-02-29"))
                .body("figures[0].cumulated.value", equalTo("31000000"))
                .body("figures[0].cumulated.difference", equalTo("1000000"))
                .body("figures[0].yearToDate[0].latest.value", equalTo("30500000"))
                .body("figures[0].yearToDate[0].latest.difference", equalTo("500000"))
                .body("figures[0].used", equalTo("31000000"))
                .body("figures[0].basis", equalTo("CUMULATED_REACHES_AS_FAR"))
                .body("agreedByProject", equalTo(true))
                .body("comparisons.percent", contains("31.00"))
                .body("comparisons.outstanding", contains("69000000"));
        enter(project, entry("PAID_IN", "500", "CNY", "CUR", "2024-03"));
        viewer().get(project + "/money").then().body("figures[0].basis", equalTo("SINGLE_PERIODS_INCOMPLETE"));
        enter(project, entry("PAID_IN", "100", "CNY", "CUR", "2023-12"));
        viewer().get(project + "/money")
                .then()
                .body("figures[0].basis", equalTo("SINGLE_PERIODS_REACH_FURTHER"))
                .body("figures[0].used", equalTo("36000000"));
        enter(project, entry("AGREED", "9000", "CNY", "CUR", "2023-06-30"));
        viewer().get(project + "/money")
                .then()
                .body("agreedByProject", equalTo(false))
                .body("agreedDifference", equalTo("-10000000"))
                .body("comparisons.promised", contains("90000000"));
    }

    @Test
    void usesNoFigureThatCoversAYearOnly() {
        var project = aProject("");
        enter(project, entry("FDI_UTILISED", "12.5", "USD", "YTD", "2023"));
        viewer().get(project + "/money")
                .then()
                .body("figures[0].basis", equalTo("ONLY_YEAR_TO_DATE"))
                .body("figures[0].used", nullValue())
                .body("figures[0].yearToDate.year", contains(2023));
    }

    @Test
    void sumsOnlyWhatTheCallerMaySee() {
        var project = aProject("");
        enter(project, entry("PAID_IN", "1", "CNY", "CUR", "2024-01"));
        enter(project, entry("PAID_IN", "2", "CNY", "CUR", "2024-02").replace("PUBLIC", "INTERNAL"));
        anonymous().get(project + "/money").then().body("figures[0].used", equalTo("10000"));
        viewer().get(project + "/money").then().body("figures[0].used", equalTo("30000"));
    }

    @Test
    void sumsByTheYearOfThePeriod() {
        var event = UUID.randomUUID();
        var project = aProject("\"originEventId\": \"" + event + "\", \"districtOfLanding\": \"320214\"");
        enter(project, entry("PAID_IN", "1", "CNY", "CUR", "2023-12"));
        enter(project, entry("PAID_IN", "2", "CNY", "CUR", "2024-01"));
        enter(project, entry("PAID_IN", "5", "CNY", "YTD", "2024-01"));
        enter(project, entry("PAID_IN", "99", "CNY", "ITD", "2024-01"));
        var report = "/projects/v1/reports/money?originEventId=" + event;
        viewer().get(report + "&by=year")
                .then()
                .body("rows.group", contains("2023", "2024"))
                .body("rows.singlePeriods", contains("10000", "20000"))
                .body("rows.cumulated", contains(null, "50000"))
                .body("rows.used", contains("10000", "50000"));
        viewer().get(report + "&by=district")
                .then()
                .body("rows.group", contains("320214"))
                .body("rows.used", contains("990000"));
        viewer().get(report + "&from=2024-01-01&to=2024-12-31")
                .then()
                .body("rows.singlePeriods", contains("20000"))
                .body("rows.cumulated", contains(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42})
    void equalsAnIndependentComputationToTheLastDigit(long seed) {
        var random = new Random(seed);
        var event = UUID.randomUUID();
        Map<String, BigDecimal> used = new TreeMap<>();
        Map<String, BigDecimal> singles = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            var project = aProject("\"originEventId\": \"" + event + "\"");
            var ledger = aRandomLedger(project, random);
            var expected = ledger.used();
            expected.forEach((key, amount) -> used.merge(key, amount, BigDecimal::add));
            ledger.singles.forEach((key, amount) -> singles.merge(key, amount, BigDecimal::add));
            assertEquals(plain(expected), figures(project));
            assertComparisons(project, expected);
        }
        List<Map<String, Object>> rows = viewer().get("/projects/v1/reports/money?originEventId=" + event)
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
        var reported = new TreeMap<String, String>();
        var reportedSingles = new TreeMap<String, String>();
        rows.forEach(row -> {
            reported.put(row.get("kind") + " " + row.get("currency"), (String) row.get("used"));
            if (row.get("singlePeriods") != null) {
                reportedSingles.put(row.get("kind") + " " + row.get("currency"), (String) row.get("singlePeriods"));
            }
        });
        assertEquals(plain(used), reported);
        assertEquals(plain(singles), reportedSingles);
        for (var by : List.of("kind", "year", "district")) {
            assertKeptAsComputed(editor(), event, by);
        }
    }

    @Test
    void keepsSumsForEveryKindOfReader() {
        var event = UUID.randomUUID();
        var project = aProject("\"originEventId\": \"" + event + "\"");
        enter(project, entry("PAID_IN", "1", "CNY", "CUR", "2024-01"));
        var wrong =
                enter(project, entry("PAID_IN", "2", "CNY", "CUR", "2024-02").replace("PUBLIC", "PARTNER"));
        enter(project, entry("PAID_IN", "8", "CNY", "ITD", "2024-02").replace("PUBLIC", "INTERNAL"));
        enter(project, entry("PAID_IN", "7", "CNY", "YTD", "2024-03").replace("PUBLIC", "PARTNER"));
        var report = "/projects/v1/reports/money?originEventId=" + event;
        anonymous().get(report).then().body("rows.used", contains("10000"));
        partner().get(report).then().body("rows.used", contains("30000"));
        viewer().get(report).then().body("rows.used", contains("80000"));
        partner().get(report + "&by=year").then().body("rows.used", contains("70000"));
        editor().header("If-Match", tag(wrong))
                .body("{\"reason\": \"Sample\"}")
                .post(wrong + "/withdrawal")
                .then()
                .statusCode(201);
        partner().get(report).then().body("rows.used", contains("10000"));
        for (var by : List.of("kind", "year")) {
            assertKeptAsComputed(anonymous(), event, by);
            assertKeptAsComputed(partner(), event, by);
            assertKeptAsComputed(viewer(), event, by);
        }
    }

    /** Sums over all time are kept, those of a span are computed: of a span that holds everything they are the same. */
    private static void assertKeptAsComputed(RequestSpecification caller, UUID event, String by) {
        var report = "/projects/v1/reports/money?by=" + by + "&originEventId=" + event;
        List<Object> kept = caller.get(report).then().statusCode(200).extract().path("rows");
        List<Object> computed = caller.get(report + "&to=2999-12-31")
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
        assertEquals(computed, kept);
    }

    /** Months of 2023 in random kinds, currencies and digits; some corrected, some withdrawn, some cumulated. */
    private static Ledger aRandomLedger(String project, Random random) {
        var ledger = new Ledger();
        for (int i = 0; i < 24; i++) {
            var key = KINDS.get(random.nextInt(KINDS.size())) + " " + CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            var month = 1 + random.nextInt(12);
            var amount = anAmount(random);
            var body = body(key, amount, "CUR", month);
            var path = enter(project, body);
            switch (random.nextInt(6)) {
                case 0 -> {
                    var right = anAmount(random);
                    enter(
                            project,
                            with(
                                    body(key, right, "CUR", month),
                                    "\"corrects\": \"%s\", \"correctionReason\": \"Sample\"".formatted(id(path))));
                    ledger.single(key, month, right);
                }
                case 1 ->
                    editor().header("If-Match", tag(path))
                            .body("{\"reason\": \"Sample\"}")
                            .post(path + "/withdrawal")
                            .then()
                            .statusCode(201);
                default -> ledger.single(key, month, amount);
            }
        }
        for (int i = 0; i < 6; i++) {
            var key = KINDS.get(random.nextInt(KINDS.size())) + " " + CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            var month = 1 + random.nextInt(12);
            var amount = anAmount(random);
            if (ledger.cumulate(key, month, amount)) {
                enter(project, body(key, amount, "ITD", month));
            }
        }
        return ledger;
    }

    private static String anAmount(Random random) {
        var decimals = random.nextInt(5);
        return new BigDecimal(random.nextLong(1, 10_000_000_000L))
                .movePointLeft(decimals)
                .setScale(decimals, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String body(String key, String amount, String accumulation, int month) {
        var parts = key.split(" ");
        return entry(parts[0], amount, parts[1], accumulation, "2023-%02d".formatted(month));
    }

    private static Map<String, String> figures(String project) {
        List<Map<String, Object>> figures = viewer().get(project + "/money")
                .then()
                .statusCode(200)
                .extract()
                .path("figures");
        var found = new TreeMap<String, String>();
        figures.forEach(
                figure -> found.put(figure.get("kind") + " " + figure.get("currency"), (String) figure.get("used")));
        return found;
    }

    private static void assertComparisons(String project, Map<String, BigDecimal> expected) {
        List<Map<String, String>> comparisons =
                viewer().get(project + "/money").then().extract().path("comparisons");
        for (var comparison : comparisons) {
            var promised = expected.get(comparison.get("promisedKind") + " " + comparison.get("currency"));
            var actual = expected.get(comparison.get("actualKind") + " " + comparison.get("currency"));
            assertEquals(plain(promised), comparison.get("promised"));
            assertEquals(plain(actual), comparison.get("actual"));
            assertEquals(plain(promised.subtract(actual)), comparison.get("outstanding"));
        }
        long wanted = CURRENCIES.stream()
                .mapToLong(currency -> List.of("AGREED PAID_IN", "AGREED COMPLETED", "PLANNED COMPLETED").stream()
                        .filter(pair -> expected.containsKey(pair.split(" ")[0] + " " + currency)
                                && expected.containsKey(pair.split(" ")[1] + " " + currency))
                        .count())
                .sum();
        assertEquals(wanted, comparisons.size());
    }

    private static Map<String, String> plain(Map<String, BigDecimal> amounts) {
        var plain = new TreeMap<String, String>();
        amounts.forEach((key, amount) -> plain.put(key, plain(amount)));
        return plain;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /** What the test itself keeps of a ledger, in whole units. */
    private static final class Ledger {

        private final Map<String, BigDecimal> singles = new HashMap<>();
        private final Map<String, Map<Integer, List<BigDecimal>>> months = new HashMap<>();
        private final Map<String, TreeMap<Integer, BigDecimal>> cumulated = new HashMap<>();

        void single(String key, int month, String amount) {
            var whole = whole(amount);
            singles.merge(key, whole, BigDecimal::add);
            months.computeIfAbsent(key, any -> new TreeMap<>())
                    .computeIfAbsent(month, any -> new ArrayList<>())
                    .add(whole);
        }

        boolean cumulate(String key, int month, String amount) {
            return cumulated.computeIfAbsent(key, any -> new TreeMap<>()).putIfAbsent(month, whole(amount)) == null;
        }

        Map<String, BigDecimal> used() {
            var used = new HashMap<>(singles);
            cumulated.forEach((key, figures) -> {
                var latest = figures.lastEntry();
                var of = months.getOrDefault(key, Map.of());
                var upTo = of.entrySet().stream()
                        .filter(entry -> entry.getKey() <= latest.getKey())
                        .flatMap(entry -> entry.getValue().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                var furthest =
                        of.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
                if (furthest <= latest.getKey() || upTo.compareTo(latest.getValue()) < 0) {
                    used.put(key, latest.getValue());
                }
            });
            return used;
        }

        private static BigDecimal whole(String amount) {
            return new BigDecimal(amount).multiply(new BigDecimal("10000"));
        }
    }
}
