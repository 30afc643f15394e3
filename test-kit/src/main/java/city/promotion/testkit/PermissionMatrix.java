package city.promotion.testkit;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/**
 * The table of permissions, tried on every operation that the service's OpenAPI document names, with a token of each role, of
 * no role, and without a token. An operation without a rule is a failure, and so is a rule without an operation.
 *
 * <p>Who may not call is refused before anybody looks at what he sent: those requests are wrong in every other way too.
 */
public final class PermissionMatrix {

    /** Callers by the name of their role; {@code stranger} is signed in and has none that the services know. */
    private static final List<String> SIGNED_IN =
            List.of("stranger", "partner", "viewer", "auditor", "editor", "verifier", "publisher", "admin");

    /** The district that the caller of {@link #assertDistricts} works for. */
    public static final String OWN = "320205";

    /** Whose name everybody has where a rule that asks for names is gone. */
    public static final String SOMEBODY = "somebody-else";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NO_TOKEN = "no token";
    private static final String PARTNER = "partner";
    private static final String VIEWER = "viewer";
    private static final List<String> OUTSIDERS = List.of(NO_TOKEN, "stranger");
    private static final List<String> NO_STAFF = List.of(NO_TOKEN, "stranger", PARTNER);
    private static final List<String> ALL =
            Stream.concat(Stream.of(NO_TOKEN), SIGNED_IN.stream()).toList();

    private final ServedOperations operations;
    private final Map<String, Permission> permissions;
    private final int port;
    private final Map<String, Records> records = new TreeMap<>();
    private final Map<String, String> owned = new TreeMap<>();
    private final Map<String, Districts> districts = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();
    private final UnaryOperator<String> issuer;
    private final List<Check> added = new ArrayList<>();

    private PermissionMatrix(
            ServedOperations operations, Map<String, Permission> permissions, int port, UnaryOperator<String> issuer) {
        this.operations = operations;
        this.permissions = permissions;
        this.port = port;
        this.issuer = issuer;
    }

    /** The operations of a service, for example {@code /events/v1}, and the table {@code permissions.csv} of its module. */
    public static PermissionMatrix of(String service, int port) {
        return new PermissionMatrix(
                ServedOperations.of(service + "/openapi"),
                Permission.table(Path.of("permissions.csv")),
                port,
                role -> Tokens.token("matrix-" + role, role));
    }

    /**
     * The same for a service behind the gateway of a whole city.
     *
     * @param gateway its address on this machine, such as {@code http://localhost:8080}
     * @param table the service's {@code permissions.csv}
     * @param issuer gives the token of somebody who has that role, or none of ours
     */
    public static PermissionMatrix behind(String gateway, String service, Path table, UnaryOperator<String> issuer) {
        return new PermissionMatrix(
                ServedOperations.of(gateway + service + "/openapi"),
                Permission.table(table),
                URI.create(gateway).getPort(),
                issuer);
    }

    /**
     * Three records of which only the visibility differs.
     *
     * @param path as the document writes it, for example {@code /events/v1/events/{id}} or {@code /events/v1/events/{id}/agenda/{item}} for what
     *     belongs to such a record; another name in the braces is the same
     */
    public PermissionMatrix visible(String path, String open, String forPartners, String internal) {
        var three = new LinkedHashMap<String, String>();
        three.put("PUBLIC", open);
        three.put("PARTNER", forPartners);
        three.put("INTERNAL", internal);
        records.put(ServedOperations.anyName(path), new Records(three));
        return this;
    }

    /** A record of the partner {@code partner-owner}, on which others have no claim. */
    public PermissionMatrix owned(String path, String address) {
        owned.put(ServedOperations.anyName(path), address);
        return this;
    }

    /**
     * A record of the district that {@link #OWN} is, and one of another.
     *
     * @param path as the document writes it; for a list that records are created in, both are that path
     * @param members what a body of those operations says to be about the own record, and about the foreign one
     */
    public PermissionMatrix inDistricts(
            String path, String own, String foreign, Map<String, Object> ofOwn, Map<String, Object> ofForeign) {
        districts.put(ServedOperations.anyName(path), new Districts(own, ofOwn, foreign, ofForeign));
        return this;
    }

    /** Every operation has a rule, and every rule an operation. */
    public void assertComplete() {
        var served = new TreeSet<String>();
        operations.all().forEach(operation -> served.add(operation.operationId()));
        assertEquals(
                String.join("\n", served),
                String.join("\n", permissions.keySet()),
                "permissions.csv must name each operation of the service once, and no other");
    }

    /**
     * What the address answers must not hold the marker for those who may not see what holds it: nobody but staff may. A viewer finds
     * it there, or the address would prove nothing.
     *
     * @param accept the form that is asked for
     */
    public PermissionMatrix hides(String marker, String address, String accept) {
        for (var caller : NO_STAFF) {
            added.add(new Check(address + " as " + accept + " hides " + marker + " from " + caller, true, () -> {
                var answer = read(address, accept, caller);
                assertTrue(answer.status() == 200 || answer.status() == 404, answer.status() + " " + answer.body());
                assertTrue(
                        !answer.body().contains(marker),
                        address + " as " + accept + " shows " + marker + " to " + caller + ": " + answer.body());
            }));
        }
        added.add(new Check(address + " shows " + marker + " to viewers", false, () -> {
            var answer = read(address, accept, VIEWER);
            assertEquals(200, answer.status(), address + " answered " + answer.body());
            assertTrue(
                    answer.body().contains(marker), address + " shows no " + marker + " to viewers: " + answer.body());
        }));
        return this;
    }

    /**
     * What those answers count or add up does not change by records that the caller may not see, which are made after this call.
     * For a viewer it changes.
     */
    public PermissionMatrix counts(String... addresses) {
        var anyForm = "*/*";
        for (var address : addresses) {
            for (var caller : NO_STAFF) {
                var before = read(address, anyForm, caller);
                assertEquals(200, before.status(), address + " answered " + before.body());
                added.add(new Check(
                        address + " counts nothing hidden for " + caller,
                        true,
                        () -> assertEquals(
                                before.body(), read(address, anyForm, caller).body(), address + " for " + caller)));
            }
            var before = read(address, anyForm, VIEWER).body();
            added.add(new Check(
                    address + " counts for viewers",
                    false,
                    () -> assertNotEquals(before, read(address, anyForm, VIEWER).body(), address + " for a viewer")));
        }
        return this;
    }

    /**
     * Something that is refused with a problem of its own.
     *
     * @param request does all of it anew each time
     */
    public PermissionMatrix refuses(String what, String problem, Supplier<Response> request) {
        return keeps(
                what,
                () -> request.get()
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("urn:problem-type:city-promotion:" + problem)));
    }

    /** Something else that keeps somebody from something; it can be tried again and again. */
    public PermissionMatrix keeps(String what, Executable check) {
        added.add(new Check(what, true, check));
        return this;
    }

    /** Every operation, every caller. */
    public void assertRoles() {
        Check.all(roles());
    }

    /** The same, and whoever may call sends what must be refused for its form: in a city nothing is to come of it. */
    public void assertRolesWithoutTrace() {
        var checks = new ArrayList<Executable>();
        for (var operation : operations.all()) {
            var permission = require(operation);
            checks.add(() -> assertCalledInVain(operation, permission, NO_TOKEN));
            SIGNED_IN.forEach(role -> checks.add(() -> assertCalledInVain(operation, permission, role)));
        }
        assertTrue(checks.size() > 9, "the document names no operations");
        assertAll(checks);
    }

    /** Every read of a record with a visibility, every caller: who may not see it is told that it is not there. */
    public void assertVisibility() {
        Check.all(visibility());
    }

    /** Every operation on a record that is somebody's: another partner is told that it is not there, and changes nothing. */
    public void assertOwnership() {
        Check.all(ownership());
    }

    /** Who works for a district changes what is that district's and nothing else; the same bodies, as the document shows them. */
    public void assertDistricts() {
        Check.all(ofDistricts());
    }

    /** What was added with {@link #hides}, {@link #counts}, {@link #refuses} and {@link #keeps}. */
    public void assertAdded() {
        Check.all(added);
    }

    /**
     * Takes each rule of the service away, one at a time, and tries all that the matrix says of those whom the rule was asked about: one
     * thing at least must not hold without it, and hold again with it. What it found stands in {@code target/removed-rules.md}.
     */
    public void assertNoticesEachRemovedRule(RemovedRules removable) {
        var guards = Stream.of(
                        roles(),
                        records.isEmpty() ? List.<Check>of() : visibility(),
                        owned.isEmpty() ? List.<Check>of() : ownership(),
                        districts.isEmpty() ? List.<Check>of() : ofDistricts(),
                        added)
                .flatMap(List::stream)
                .filter(Check::guards)
                .toList();
        var noticed = new TreeMap<String, String>();
        var faults = new TreeSet<String>();
        try (var rules = removable.open()) {
            var asked = new TreeMap<String, List<Check>>();
            for (var guard : guards) {
                rules.listen();
                if (!guard.holds()) {
                    faults.add("With all rules there are, this does not hold: " + guard.what());
                }
                rules.reached()
                        .forEach(rule -> asked.computeIfAbsent(rule, same -> new ArrayList<>())
                                .add(guard));
            }
            rules.all().forEach((rule, name) -> {
                rules.remove(rule);
                var broken = asked.getOrDefault(rule, List.of()).stream()
                        .filter(guard -> !guard.holds())
                        .findFirst();
                rules.restore();
                broken.ifPresentOrElse(
                        guard -> {
                            noticed.put(name, guard.what());
                            if (!guard.holds()) {
                                faults.add("With " + name + " back, this does not hold any more: " + guard.what());
                            }
                        },
                        () -> faults.add("Nothing notices that this is gone: " + name
                                + (asked.containsKey(rule) ? "" : ", which nothing asks about")));
            });
        }
        write(noticed);
        assertEquals("", String.join("\n", faults));
    }

    private static void write(Map<String, String> noticed) {
        var text = new StringBuilder("| without | does not hold |\n|---|---|\n");
        noticed.forEach((rule, check) ->
                text.append("| ").append(rule).append(" | ").append(check).append(" |\n"));
        try {
            Files.writeString(
                    Path.of("target", "removed-rules.md"), ID.matcher(text).replaceAll("{id}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Check> roles() {
        var checks = new ArrayList<Check>();
        for (var operation : operations.all()) {
            var permission = require(operation);
            for (var caller : ALL) {
                checks.add(new Check(
                        operation + " by " + caller,
                        !permission.allows(caller),
                        () -> assertCalled(operation, permission, caller)));
            }
        }
        assertTrue(checks.size() > ALL.size(), "the document names no operations");
        return checks;
    }

    private List<Check> visibility() {
        var checks = new ArrayList<Check>();
        for (var operation : operations.all()) {
            var permission = require(operation);
            if (permission.record() != Permission.Reach.VISIBILITY || !operation.reads()) {
                continue;
            }
            var three = operation.belongsTo(records.keySet()).map(records::get);
            assertTrue(three.isPresent(), operation + " needs records in its test, one of each visibility");
            three.get()
                    .byVisibility()
                    .forEach((visibility, address) -> ALL.forEach(caller -> checks.add(new Check(
                            operation + " of what is " + visibility + " by " + caller,
                            permission.allows(caller) && !sees(caller, visibility),
                            () -> assertSeen(operation, permission, caller, visibility, address)))));
        }
        assertTrue(!checks.isEmpty(), "no operation reads a record with a visibility");
        return checks;
    }

    private List<Check> ownership() {
        var checks = new ArrayList<Check>();
        for (var operation : operations.all()) {
            if (require(operation).record() != Permission.Reach.OWNER
                    || !operation.path().contains("{")) {
                continue;
            }
            var address = owned.get(operation.record());
            assertTrue(address != null, operation + " needs a record of " + operation.record() + " in its test");
            checks.add(new Check(operation + " by another partner", true, () -> assertOwned(operation, address)));
        }
        assertTrue(!checks.isEmpty(), "no operation is about a record that is somebody's");
        return checks;
    }

    private List<Check> ofDistricts() {
        var checks = new ArrayList<Check>();
        for (var operation : operations.all()) {
            if (!require(operation).ownDistrict()) {
                continue;
            }
            var both = districts.get(operation.record());
            assertTrue(both != null, operation + " needs records of " + operation.record() + " in its test");
            checks.add(new Check(operation + " for another district", true, () -> assertForeign(operation, both)));
            checks.add(new Check(operation + " for the own district", false, () -> assertOwn(operation, both)));
        }
        assertTrue(!checks.isEmpty(), "no operation is about a record of a district");
        return checks;
    }

    private Permission require(ServedOperation operation) {
        var permission = permissions.get(operation.operationId());
        assertTrue(permission != null, "permissions.csv has no rule for " + operation);
        return permission;
    }

    private void assertCalled(ServedOperation operation, Permission permission, String caller) {
        var allowed = permission.allows(caller);
        var answer = allowed
                ? operation.send(port, operation.address(), token(caller))
                : operation.sendSpoilt(port, token(caller));
        var told = operation + " by " + caller + " answered " + answer.status() + " " + answer.body();
        if (allowed) {
            assertNotEquals(401, answer.status(), told);
            assertTrue(!isRefusedForTheRole(answer), told);
        } else {
            assertEquals(caller.equals(NO_TOKEN) ? 401 : 403, answer.status(), told);
        }
    }

    private void assertCalledInVain(ServedOperation operation, Permission permission, String caller) {
        // The gateway asks for patience where many reports are wanted at once.
        var answer = await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(1))
                .until(() -> operation.sendSpoilt(port, token(caller)), sent -> sent.status() != 429);
        var told = operation + " by " + caller + " answered " + answer.status() + " " + answer.body();
        if (permission.allows(caller)) {
            assertTrue(answer.status() < 500 && (operation.reads() || answer.status() >= 400), told);
            assertNotEquals(401, answer.status(), told);
            assertTrue(!isRefusedForTheRole(answer), told);
        } else {
            assertEquals(caller.equals(NO_TOKEN) ? 401 : 403, answer.status(), told);
        }
    }

    private void assertSeen(
            ServedOperation operation, Permission permission, String caller, String visibility, String address) {
        var answer = operation.send(port, operation.addressOf(address), token(caller));
        var told = operation + " of a record that is " + visibility + " by " + caller + " answered " + answer.status()
                + " " + answer.body();
        if (!permission.allows(caller)) {
            assertEquals(caller.equals(NO_TOKEN) ? 401 : 403, answer.status(), told);
        } else if (sees(caller, visibility)) {
            assertEquals(200, answer.status(), told);
        } else {
            assertEquals(404, answer.status(), told);
        }
    }

    private void assertOwned(ServedOperation operation, String address) {
        var foreign = operation.send(port, operation.addressOf(address), Tokens.token("partner-other", "partner"));
        var told = operation + " of another's record answered " + foreign.status() + " " + foreign.body();
        if (operation.reads()) {
            assertEquals(404, foreign.status(), told);
        } else {
            assertTrue(foreign.status() >= 400 && foreign.status() < 500, told);
        }
        if (operation.reads() && operation.isOfTheRecordOnly()) {
            var own = operation.send(port, operation.addressOf(address), Tokens.token("partner-owner", "partner"));
            assertEquals(200, own.status(), operation + " by its owner answered " + own.body());
        }
    }

    private void assertForeign(ServedOperation operation, Districts both) {
        var foreign = operation.sendExample(port, operation.addressOf(both.foreign()), ofDistrict(), both.ofForeign());
        assertEquals(403, foreign.status(), operation + " for another district answered " + foreign.body());
        assertTrue(isOfOtherDistrict(foreign), operation + " for another district answered " + foreign.body());
    }

    private void assertOwn(ServedOperation operation, Districts both) {
        var own = operation.sendExample(port, operation.addressOf(both.own()), ofDistrict(), both.ofOwn());
        assertTrue(
                own.status() != 401 && own.status() != 403, operation + " for the own district answered " + own.body());
    }

    private String ofDistrict() {
        return tokens.computeIfAbsent("of a district", role -> Tokens.ofDistrict("matrix-district", OWN, "admin"));
    }

    private RawHttp.Answer read(String address, String accept, String caller) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", accept);
        if (token(caller) != null) {
            headers.put("Authorization", "Bearer " + token(caller));
        }
        return RawHttp.send(port, "GET", address, headers, null);
    }

    private static boolean isOfOtherDistrict(RawHttp.Answer answer) {
        return answer.body().contains("urn:problem-type:city-promotion:other-district\"");
    }

    private static boolean sees(String caller, String visibility) {
        return switch (visibility) {
            case "PUBLIC" -> true;
            case "PARTNER" -> !OUTSIDERS.contains(caller);
            default -> !OUTSIDERS.contains(caller) && !caller.equals(PARTNER);
        };
    }

    /** Some refusals of a record's own rules are 403 too, with a type of their own. */
    private static boolean isRefusedForTheRole(RawHttp.Answer answer) {
        return answer.status() == 403 && answer.body().contains("urn:problem-type:city-promotion:forbidden\"");
    }

    /** Signed once for each caller; signing anew for each request would be most of the time of this test. */
    private String token(String caller) {
        return caller.equals(NO_TOKEN) ? null : tokens.computeIfAbsent(caller, issuer);
    }

    /** Addresses of records by their visibility. */
    private record Records(Map<String, String> byVisibility) {}

    /** Addresses of a record of the own district and of a foreign one, and what bodies say of each. */
    private record Districts(String own, Map<String, Object> ofOwn, String foreign, Map<String, Object> ofForeign) {}
}
