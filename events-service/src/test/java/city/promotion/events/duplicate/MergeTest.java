package city.promotion.events.duplicate;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.EventFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was recorded twice becomes one record, and nothing that named either is lost. */
@QuarkusTest
class MergeTest {

    private static final String ORGANISATIONS = "/events/v1/organisations";
    private static final String PEOPLE = "/events/v1/people";

    /** Named after a record but no reference that a merge must move: they tell what happened to that very record. */
    private static final List<String> NO_REFERENCES = List.of("person_erasure.person_id");

    @Inject
    EntityManager entities;

    @Test
    void joinsNamesAndEvidenceAndMovesWhateverNamedTheDuplicate() {
        var system = "merge-" + UUID.randomUUID().toString().substring(0, 8);
        var survivor = organisation("""
                {"names": {"zh-Hans": "神户制钢所"}, "aliases": [{"en": "KOBELCO"}], "kind": "COMPANY", "visibility": "PUBLIC",
                 "externalIds": [{"system": "%s", "id": "1"}], "sources": [{"document": "urn:a:1"}]}""".formatted(system));
        var duplicate = organisation("""
                {"names": {"zh-Hans": "神户制钢", "ja": "神戸製鋼所"}, "kind": "COMPANY", "country": "JP",
                 "externalIds": [{"system": "%s", "id": "2"}], "sources": [{"document": "urn:a:2"}]}""".formatted(system));
        var event = editor().body(EventFixtures.body())
                .post(EventFixtures.EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var participation =
                part(event + "/participations", "{\"organisationId\": \"%s\", \"role\": \"ATTENDEE\"}", duplicate);
        var visit = part(
                event + "/itinerary",
                "{\"kind\": \"VISIT\", \"title\": {\"en\": \"Visit\"}, \"organisationId\": \"%s\"}",
                duplicate);
        var outcome = part(
                event + "/outcomes",
                "{\"kind\": \"UNVEILING\", \"title\": {\"en\": \"Warehouse\"}, \"organisationId\": \"%s\"}",
                duplicate);
        var manager = part(
                PEOPLE,
                "{\"names\": {\"en\": \"A sample\"}, \"positions\": [{\"title\": {\"en\": \"Manager\"}, \"organisationId\": \"%s\"}]}",
                duplicate);

        merged(ORGANISATIONS, survivor, duplicate)
                .then()
                .statusCode(200)
                .body("names.'zh-Hans'", equalTo("神户制钢所"))
                .body("names.ja", equalTo("神戸製鋼所"))
                .body(
                        "aliases",
                        containsInAnyOrder(java.util.Map.of("en", "KOBELCO"), java.util.Map.of("zh-Hans", "神户制钢")))
                .body("country", equalTo("JP"))
                .body("externalIds.id", contains("1", "2"))
                .body("sources.document", contains("urn:a:1", "urn:a:2"));

        var id = survivor.<String>path("id");
        for (var one : List.of(participation, visit, outcome)) {
            viewer().get(one).then().body("organisationId", equalTo(id)).body("version", equalTo(1));
        }
        viewer().get(manager)
                .then()
                .body("positions[0].organisationId", equalTo(id))
                .body("version", equalTo(1));
        viewer().get("/events/v1/external-ids/" + system + "/2")
                .then()
                .body("href", equalTo(survivor.header("Location")));
        viewer().get(survivor.header("Location") + "/history").then().body("items.part", hasItem("merge"));
        viewer().get(duplicate.header("Location") + "/history")
                .then()
                .body("items.action", contains("CREATED", "DELETED", "CREATED"))
                .body("items[2].part", equalTo("merge"))
                .body("items[2].fields.find { it.field == 'survivorId' }.new", equalTo(id));
    }

    @Test
    void leadsOldAddressesToTheLastSurvivorForEver() {
        var first = organisation("{\"names\": {\"en\": \"First\"}, \"kind\": \"COMPANY\"}");
        var second = organisation("{\"names\": {\"en\": \"Second\"}, \"kind\": \"COMPANY\"}");
        var third = organisation("{\"names\": {\"en\": \"Third\"}, \"kind\": \"COMPANY\", \"visibility\": \"PUBLIC\"}");
        merged(ORGANISATIONS, second, first).then().statusCode(200);
        second = viewer().get(second.header("Location"));
        merged(ORGANISATIONS, third, second, location(second)).then().statusCode(200);
        for (var old : List.of(first.header("Location"), location(second))) {
            for (var request : List.of(viewer(), anonymous())) {
                request.redirects()
                        .follow(false)
                        .get(old)
                        .then()
                        .statusCode(308)
                        .header("Location", third.header("Location"));
            }
            editor().redirects()
                    .follow(false)
                    .header("If-Match", "*")
                    .body("{\"names\": {\"en\": \"Old\"}, \"kind\": \"COMPANY\"}")
                    .put(old)
                    .then()
                    .statusCode(308);
        }
        viewer().get(first.header("Location")).then().statusCode(200).body("id", equalTo(third.path("id")));
        viewer().get(first.header("Location") + "/history")
                .then()
                .body("items[-1].fields.find { it.field == 'survivorId' }.new", equalTo(third.path("id")));
    }

    @Test
    void hidesWhereARecordWentFromThoseWhoMayNotSeeIt() {
        var survivor = organisation("{\"names\": {\"en\": \"Hidden\"}, \"kind\": \"COMPANY\"}");
        var duplicate =
                organisation("{\"names\": {\"en\": \"Shown\"}, \"kind\": \"COMPANY\", \"visibility\": \"PUBLIC\"}");
        merged(ORGANISATIONS, survivor, duplicate).then().statusCode(200);
        anonymous()
                .redirects()
                .follow(false)
                .get(duplicate.header("Location"))
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhatCannotBeMerged() {
        var survivor = organisation(
                "{\"names\": {\"en\": \"Stays\"}, \"kind\": \"COMPANY\", \"externalIds\": [{\"system\": \"uscc\", \"id\": \""
                        + uscc() + "\"}]}");
        var other = organisation(
                "{\"names\": {\"en\": \"Other\"}, \"kind\": \"COMPANY\", \"externalIds\": [{\"system\": \"uscc\", \"id\": \""
                        + uscc() + "\"}]}");
        var gone = organisation("{\"names\": {\"en\": \"Gone\"}, \"kind\": \"COMPANY\"}");
        var path = survivor.header("Location") + "/merge";
        var tag = survivor.header("ETag");
        editor().header("If-Match", tag).body(body(other)).post(path).then().spec(problem(ConventionProblem.FORBIDDEN));
        verifier().body(body(other)).post(path).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        verifier()
                .header("If-Match", "\"7.x\"")
                .body(body(other))
                .post(path)
                .then()
                .spec(problem(ConventionProblem.STALE));
        verifier()
                .header("If-Match", tag)
                .body(body(other.path("id"), "\\\"7.x\\\""))
                .post(path)
                .then()
                .spec(problem(ConventionProblem.STALE));
        verifier()
                .header("If-Match", tag)
                .body(body(other))
                .post(path)
                .then()
                .spec(problem(DuplicateProblem.DIFFERENT_IDENTIFIERS));
        verifier()
                .header("If-Match", tag)
                .body(body(survivor))
                .post(path)
                .then()
                .spec(problem(DuplicateProblem.WITH_ITSELF, "duplicateId"));
        verifier()
                .header("If-Match", tag)
                .body(body(UUID.randomUUID().toString(), "*"))
                .post(path)
                .then()
                .spec(problem(DuplicateProblem.UNKNOWN, "duplicateId"));
        verifier()
                .header("If-Match", tag)
                .body("{\"duplicateId\": null}")
                .post(path)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "duplicateId", "reason"));
        merged(ORGANISATIONS, survivor, gone).then().statusCode(200);
        verifier()
                .header("If-Match", "*")
                .body(body(gone))
                .post(path)
                .then()
                .spec(problem(DuplicateProblem.ALREADY_MERGED))
                .body("survivor", equalTo(survivor.header("Location")));
    }

    @Test
    void mergesPeopleWithTheirOfficesAndWhereverTheyWereHosts() {
        var survivor =
                created(PEOPLE, "{\"names\": {\"zh-Hans\": \"村田恒夫\"}, \"positions\": [{\"title\": {\"ja\": \"会長\"}}]}");
        var duplicate = created(
                PEOPLE,
                "{\"names\": {\"ja\": \"村田恒夫\", \"en\": \"Tsuneo Murata\"}, \"positions\": [{\"title\": {\"ja\": \"社長\"}}],"
                        + " \"consent\": {\"status\": \"WITHHELD\"}}");
        var event =
                editor().body(EventFixtures.body()).post(EventFixtures.EVENTS).header("Location");
        var speech = part(event + "/participations", "{\"personId\": \"%s\", \"role\": \"SPEAKER\"}", duplicate);
        var both = "\"" + survivor.path("id") + "\", \"" + duplicate.path("id") + "\"";
        var visit = created(
                        event + "/itinerary",
                        "{\"kind\": \"VISIT\", \"title\": {\"en\": \"Visit\"}, \"hostPersonIds\": [" + both + "]}")
                .header("Location");
        merged(PEOPLE, survivor, duplicate)
                .then()
                .statusCode(200)
                .body("names.en", equalTo("Tsuneo Murata"))
                .body("positions", hasSize(2))
                .body("consent.status", equalTo("WITHHELD"));
        viewer().get(speech).then().body("personId", equalTo(survivor.path("id")));
        viewer().get(visit).then().body("hostPersonIds", contains(survivor.<String>path("id")));
        viewer().redirects()
                .follow(false)
                .get(duplicate.header("Location"))
                .then()
                .statusCode(308);
    }

    @Test
    void knowsEveryColumnThatNamesAnOrganisationOrAPerson() {
        @SuppressWarnings("unchecked")
        List<String> unknown = entities.createNativeQuery("""
                        select c.table_name || '.' || c.column_name
                        from information_schema.columns c
                        join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                          and c.column_name ~ '(^|_)(person|organisation|host|lead|owner)s?(_person|_organisation)?_ids?$'
                          and c.table_name || '.' || c.column_name <> all (:known)
                          and not exists (select from record_reference r
                                          where r.table_name = c.table_name and r.column_name = c.column_name)
                        union all
                        select conrelid::regclass::text || ' (' || conname || ')' from pg_constraint
                        where contype = 'f' and confrelid in ('organisation'::regclass, 'person'::regclass)
                          and array_length(conkey, 1) <> 1""")
                .setParameter("known", NO_REFERENCES.toArray(String[]::new))
                .getResultList();
        assertEquals(List.of(), unknown, "Add a foreign key, or a comment 'refers to person' on the column (see V032)");
    }

    private static Response organisation(String body) {
        return created(ORGANISATIONS, body);
    }

    private static Response created(String path, String body) {
        var answer = editor().body(body).post(path);
        answer.then().statusCode(201);
        return answer;
    }

    private static String part(String path, String body, Response named) {
        return created(path, body.formatted(named.<String>path("id"))).header("Location");
    }

    private static Response merged(String register, Response survivor, Response duplicate) {
        return merged(register, survivor, duplicate, duplicate.header("Location"));
    }

    private static Response merged(String register, Response survivor, Response duplicate, String duplicateLocation) {
        return verifier()
                .header("If-Match", viewer().get(location(survivor)).header("ETag"))
                .body(body(
                        duplicate.path("id"),
                        viewer().get(duplicateLocation).header("ETag").replace("\"", "\\\"")))
                .post(location(survivor) + "/merge");
    }

    private static String location(Response record) {
        var kind = record.<String>path("code").startsWith("OR") ? ORGANISATIONS : PEOPLE;
        return kind + "/" + record.<String>path("id");
    }

    private static String body(Response duplicate) {
        return body(duplicate.path("id"), "*");
    }

    private static String body(String id, String tag) {
        return "{\"duplicateId\": \"" + id + "\", \"duplicateIfMatch\": \"" + tag
                + "\", \"reason\": \"Seen in the register of companies\"}";
    }

    /** A social credit code of nobody, with the right check digit. */
    private static String uscc() {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var random = java.util.concurrent.ThreadLocalRandom.current();
        var code = new StringBuilder("91");
        int sum = 9 + 3;
        int weight = 9;
        for (int i = 2; i < 17; i++) {
            int value = random.nextInt(31);
            code.append(alphabet.charAt(value));
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return code.append(alphabet.charAt((31 - sum % 31) % 31)).toString();
    }
}
