package city.promotion.projects;

import static city.promotion.testkit.Tokens.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.sheet.Columns;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list that bureau staff keep in Excel goes out and comes back: nothing changes, and what is changed there changes here. */
@QuarkusTest
class SheetRoundTripTest {

    private static final String IMPORTS = "/projects/v1/imports";

    private static final String TEXTS =
            "{\"zh-Hans\": \"=样本 #\", \"zh-Hant\": \"樣本，二\", \"ja\": \"見本\\n二行\", \"en\": \"Sample \\\"#\\\"\"}";

    /** The lists that take sheets, each with where it is exported and the columns that no record can fill. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "projects", List.of("projects"),
            "money-entries", List.of("money-entries", "period.half"),
            "blockers", List.of("blockers"),
            "targets", List.of("targets"),
            "milestones", List.of("milestones"),
            "plan-entries", List.of("planning-lists"));

    @Inject
    @Any
    Instance<Importable<?, ?>> importable;

    private final String document = "urn:x-test:" + UUID.randomUUID();

    @Test
    void knowsEveryListThatTakesSheets() {
        assertEquals(
                importable.stream().map(Importable::list).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(LISTS.keySet()),
                "a list that takes sheets has its round trip here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "money-entries", "blockers", "targets", "milestones", "plan-entries"})
    void changesNothingWhenAnExportWithEveryColumnComesBack(String list) {
        var records = fill(list);
        var path = "/projects/v1/" + LISTS.get(list).get(0) + "?source=" + document;
        var keys = editor().accept("text/csv").get(path).asByteArray();
        requireFull(list, new String(keys, StandardCharsets.UTF_8));
        for (var sheet : List.of(
                keys,
                editor().get(path + "&format=csv&lang=en").asByteArray(),
                editor().get(path + "&format=xlsx&lang=zh").asByteArray())) {
            var answer = check(list, sheet).extract();
            var told = list
                    + editor().get(IMPORTS + "/" + answer.path("id") + "/rows").asString();
            assertEquals(records, answer.<Integer>path("rows"), told);
            assertEquals(records, answer.<Integer>path("unchanged"), told);
        }
    }

    /** Makes records of the list that fill every column between them; answers how many. */
    private int fill(String list) {
        var date =
                "{\"value\": \"2024-04-18\", \"precision\": \"HALF_DAY\", \"half\": \"PM\", \"timeZone\": \"Asia/Tokyo\"}";
        var later = date.replace("04-18", "06-18");
        var external = ", \"externalIds\": [{\"system\": \"" + UUID.randomUUID() + "\", \"id\": \"1:a\"}]";
        if (list.equals("targets")) {
            create("/projects/v1/targets", filled("""
                    {"unit": $texts, "year": 2031, "measure": "PAID_IN", "sample": true, "visibility": "PARTNER",
                     "value": {"value": "60.50", "multiplier": 8, "unit": "CNY", "qualifier": "AT_LEAST"}""") + external);
            create("/projects/v1/targets", """
                    {"district": "320214", "year": 2031, "measure": "FDI_UTILISED", "sample": true,
                     "value": {"value": "%d", "multiplier": 4, "unit": "USD"}""".formatted(7));
            return 2;
        }
        var planned = !list.equals("plan-entries");
        var project = create(
                "/projects/v1/projects",
                filled("""
                {"name": $texts, "kind": "MANUFACTURING", "sector": {"code": "C3983"}, "chainRoles": ["STRENGTHEN", "FILL"], "sample": true,
                 "investors": [{"name": $texts, "country": "JP", "sharePercent": "51.5"}, {"name": {"en": "B"}}],
                 "originEventId": "0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a00", "originOutcomeId": "0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01",
                 "firstTalk": $date, "districtOfFirstTalk": "320205", "districtOfLanding": "320214", "unitInCharge": $texts,
                 "leaderInCharge": $texts, "summary": $texts, "visibility": "PARTNER",
                 "agreedInvestment": {"value": "102.60", "multiplier": 8, "unit": "CNY", "qualifier": "ABOUT"}""").replace("$date", date)
                        + (planned
                                ? ", \"keyLevel\": \"PROVINCIAL\", \"planYear\": 2024, \"planCategory\": \"NEW_START\""
                                : "")
                        + (list.equals("projects") ? external : ""));
        switch (list) {
            case "money-entries" -> {
                var evidence = id(editor().contentType("application/pdf")
                        .body("%PDF-1.7\nsample".getBytes(StandardCharsets.US_ASCII))
                        .post(project + "/evidence?kind=SIGNED_AGREEMENT&fileName=a.pdf")
                        .then()
                        .log()
                        .ifValidationFails()
                        .statusCode(201)
                        .extract()
                        .header("Location"));
                var entry = """
                        {"kind": "PAID_IN", "amount": {"value": "3200", "multiplier": 4, "unit": "USD", "qualifier": "ABOUT"},
                         "accumulation": "CUR", "note": "=Sample, two\\nlines", "visibility": "PARTNER", "evidenceIds": ["%s"],
                         "period": {"value": "2024-Q1", "precision": "QUARTER", "timeZone": "Asia/Tokyo"},
                         "converted": {"amount": {"value": "2.27", "multiplier": 8, "unit": "CNY", "qualifier": "ABOUT"},
                         "exchangeRate": "7.0950", "rateDate": "2024-03-29", "rateSource": {"document": "urn:x-test:rates",
                         "publisher": "P", "title": %s, "issuedOn": "2024-03-29", "locator": "1", "note": "n"}}""".formatted(evidence, filled("$texts"));
                var first = create(project + "/money-entries", entry);
                create(
                        project + "/money-entries",
                        entry + external + ", \"corrects\": \"" + id(first) + "\", \"correctionReason\": \"A slip\"");
                return 2;
            }
            case "blockers" -> create("/projects/v1/blockers", filled("""
                    {"projectId": "%s", "title": $texts, "description": $texts, "category": "ENERGY", "severity": "HIGH",
                     "raisedOn": "2024-04-01", "district": "320214", "actionWanted": $texts, "visibility": "PARTNER\"""".formatted(id(project))) + external);
            case "milestones" ->
                create(
                        project + "/milestones",
                        filled("""
                    {"kind": "CONSTRUCTION_PERMIT", "title": $texts, "note": "=Sample", "planned": $date, "met": $later""").replace("$date", date).replace("$later", later) + external);
            case "plan-entries" ->
                create(project + "/plan-entries", """
                    {"year": 2024, "level": "MUNICIPAL", "category": "NEW_START", "note": "=Sample", "plannedStart": $date,
                     "plannedCompletion": $later,
                     "plannedInvestment": {"value": "5", "multiplier": 8, "unit": "CNY", "qualifier": "OVER"}""".replace("$date", date).replace("$later", later) + external);
            default -> assertEquals("projects", list);
        }
        return 1;
    }

    private static String filled(String body) {
        return body.replace("$texts", TEXTS.replace("#", UUID.randomUUID().toString()));
    }

    /** A round trip proves nothing for a column that is empty. */
    private void requireFull(String list, String csv) {
        var requested = importable.stream()
                .filter(known -> known.list().equals(list))
                .findFirst()
                .orElseThrow()
                .requestType();
        var empty = new TreeSet<String>();
        Columns.of(requested).forEach(column -> empty.add(column.key()));
        empty.removeAll(LISTS.get(list));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            reader.stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .forEach(row ->
                            empty.removeIf(key -> !row.getOrDefault(key, "").isEmpty()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        assertEquals(Set.of(), empty, "columns of " + list + " that nothing fills");
    }

    @Test
    void bringsProjectsBack() {
        aProject();
        comesBack("projects", "projects?source=" + document);
    }

    @Test
    void bringsAmountsBack() {
        var project = aProject();
        create(project + "/money-entries", """
                {"kind": "PAID_IN", "amount": {"value": "3200", "multiplier": 4, "unit": "USD", "qualifier": "ABOUT"}, "accumulation": "CUR",
                 "period": {"value": "2024-Q1", "precision": "QUARTER"}, "note": "=Sample",
                 "converted": {"amount": {"value": "2.27", "multiplier": 8, "unit": "CNY"}, "exchangeRate": "7.0950",
                               "rateDate": "2024-03-29", "rateSource": {"document": "urn:x-test:rates"}}""");
        comesBack("money-entries", "money-entries?source=" + document);
    }

    @Test
    void bringsBlockersBackAndChangesWhatTheSheetChanged() {
        var project = aProject();
        var blocker = create("/projects/v1/blockers", """
                {"projectId": "%s", "title": {"zh-Hans": "样本堵点", "en": "Sample blocker"}, "category": "ENERGY", "severity": "HIGH",
                 "raisedOn": "2024-04-01", "district": "320214\"""".formatted(id(project)));
        var sheet = comesBack("blockers", "blockers?source=" + document);
        var id = check(
                        "blockers",
                        new String(sheet, StandardCharsets.UTF_8)
                                .replace("样本堵点", "样本堵点之二")
                                .getBytes(StandardCharsets.UTF_8))
                .body("changes", equalTo(1))
                .extract()
                .<String>path("id");
        apply(id).body("state", equalTo("APPLIED"));
        editor().get(blocker).then().body("title.zh-Hans", equalTo("样本堵点之二"));
    }

    @Test
    void bringsTargetsBackAndTakesNewOnes() {
        var unit = "Unit " + UUID.randomUUID();
        create("/projects/v1/targets", """
                {"unit": {"en": "%s"}, "year": 2031, "measure": "PAID_IN", "value": {"value": "60", "multiplier": 8, "unit": "CNY"},
                 "sample": true""".formatted(unit));
        comesBack("targets", "targets?source=" + document);
        var id = check(
                        "targets",
                        ("unit.en,year,measure,value.value,value.multiplier,value.unit,sample,sources\n" + unit
                                        + ",2032,PAID_IN,70,8,CNY,true," + document + "\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(1))
                .extract()
                .<String>path("id");
        apply(id).body("state", equalTo("APPLIED"));
        editor().get("/projects/v1/targets?sort=year&source=" + document)
                .then()
                .body("items.year", contains(2031, 2032))
                .body("items[1].value.value", equalTo("70"));
    }

    @Test
    void bringsMilestonesBackAndTellsTheCellToMend() {
        var project = aProject();
        create(project + "/milestones", """
                {"kind": "CONSTRUCTION_PERMIT", "title": {"en": "Sample permit"}, "planned": {"value": "2024-06", "precision": "MONTH"}""");
        var sheet = comesBack("milestones", "milestones?source=" + document);
        // Days go by: what the service reckons of them is no change of the sheet's.
        var later = new String(sheet, StandardCharsets.UTF_8).replaceFirst("OVERDUE,\\d+", "OVERDUE,1");
        check("milestones", later.getBytes(StandardCharsets.UTF_8)).body("unchanged", equalTo(1));
        var wrong = check(
                        "milestones",
                        ("projectId,kind,planned.value\n" + id(project) + ",NOPE,2024年6月\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("state", equalTo("REFUSED"))
                .extract()
                .<String>path("id");
        editor().get(IMPORTS + "/" + wrong + "/rows").then().body("items[0].faults.cell", hasItem("B2"));
    }

    @Test
    void takesNewMilestonesOfSeveralProjects() {
        var one = aProject();
        var other = aProject();
        var rows = "projectId,kind,title.en,planned.value,sources\n"
                + id(one) + ",CONSTRUCTION_PERMIT,Sample one,2024-06," + document + "\n"
                + id(other) + ",CONSTRUCTION_PERMIT,Sample two,2024-07," + document + "\n"
                + id(one) + ",CONSTRUCTION_PERMIT,Sample three,2024-08," + document + "\n";
        var id = check("milestones", rows.getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(3))
                .extract()
                .<String>path("id");
        apply(id).body("state", equalTo("APPLIED"));
        editor().get(one + "/milestones?sort=planned")
                .then()
                .body("items.title.en", contains("Sample one", "Sample three"))
                .body("items.planned.value", contains("2024-06", "2024-08"));
        editor().get(other + "/milestones").then().body("items.title.en", contains("Sample two"));
    }

    @Test
    void bringsPlansBackAndTakesNewOnes() {
        var project = aProject();
        create(project + "/plan-entries", """
                {"year": 2024, "level": "MUNICIPAL", "category": "NEW_START", "note": "Sample",
                 "plannedInvestment": {"value": "5", "multiplier": 8, "unit": "CNY"},
                 "plannedStart": {"value": "2024-Q2", "precision": "QUARTER"}""");
        comesBack("plan-entries", "planning-lists?source=" + document);
        var id = check(
                        "plan-entries",
                        ("projectId,year,level,category,plannedStart.value,sources\n" + id(project)
                                        + ",2025,MUNICIPAL,CONTINUING,2025年一季度," + document + "\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(1))
                .extract()
                .<String>path("id");
        apply(id).body("state", equalTo("APPLIED"));
        editor().get("/projects/v1/planning-lists?year=2025&source=" + document)
                .then()
                .body("items.plannedStart.value", contains("2025-Q1"));
    }

    @Test
    void proposesProjectsThatARowMayBeOnceMore() {
        var name = UUID.randomUUID().toString();
        create("/projects/v1/projects", """
                {"name": {"en": "Sample sensors %1$s"}, "kind": "MANUFACTURING", "sample": true,
                 "investors": [{"name": {"en": "Twin Investor %1$s"}}],
                 "agreedInvestment": {"value": "10", "multiplier": 8, "unit": "CNY"}""".formatted(name));
        var investor = "\"{\"\"name\"\": {\"\"en\"\": \"\"Twin Investor %s Co., Ltd.\"\"}}\"".formatted(name);
        var id = check("projects", """
                        name.en,kind,investors,agreedInvestment.value,agreedInvestment.multiplier,agreedInvestment.unit,sample
                        A plant of %1$s with another name altogether,MANUFACTURING,%2$s,10.2,8,CNY,true
                        Nothing like it at all,MANUFACTURING,,99,8,CNY,true
                        """.formatted(name, investor).getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(2))
                .body("withTwins", equalTo(1))
                .extract()
                .<String>path("id");
        editor().get(IMPORTS + "/" + id + "/rows")
                .then()
                .body("items[0].twins.names.en", contains("Sample sensors " + name))
                .body("items[1].twins.size()", equalTo(0));
    }

    /** Answers the sheet as CSV, once both forms of it came back unchanged. */
    private byte[] comesBack(String list, String path) {
        byte[] sheet = null;
        for (var form : List.of("xlsx&lang=zh", "csv&lang=ja")) {
            sheet = editor().get("/projects/v1/" + path + "&format=" + form)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            var answer = check(list, sheet).extract();
            var told = list + " " + form
                    + editor().get(IMPORTS + "/" + answer.path("id") + "/rows").asString();
            assertEquals(1, answer.<Integer>path("rows"), told);
            assertEquals(1, answer.<Integer>path("unchanged"), told);
        }
        return sheet;
    }

    private String aProject() {
        return create("/projects/v1/projects", """
                {"name": {"zh-Hans": "样本项目 %1$s", "en": "=Sample %1$s"}, "kind": "MANUFACTURING", "sector": {"code": "C3983"},
                 "chainRoles": ["STRENGTHEN"], "sample": true, "firstTalk": {"value": "2022-03", "precision": "MONTH"},
                 "agreedInvestment": {"value": "102.60", "multiplier": 8, "unit": "CNY", "qualifier": "ABOUT"}""".formatted(UUID.randomUUID()));
    }

    /** Creates a record that cites the document of this test; the body comes without its last bracket. */
    private String create(String path, String body) {
        return editor().body(body + ", \"sources\": [{\"document\": \"" + document + "\"}]}")
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse check(String list, byte[] file) {
        return editor().contentType("application/octet-stream")
                .body(file)
                .post(IMPORTS + "?wait=50&list=" + list)
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse apply(String id) {
        return editor().post(IMPORTS + "/" + id + "/application?wait=50").then().statusCode(202);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
