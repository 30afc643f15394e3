package city.promotion.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {

    private static final String HEADER = "operationId,least,record,district";

    private static Permission rule(String line) {
        return Permission.parse(List.of(HEADER, line)).values().iterator().next();
    }

    @Test
    void letsEverybodyCallWhatNeedsNoToken() {
        var rule = rule("listEvents,anyone,none,any");
        assertTrue(rule.allows("no token"));
        assertTrue(rule.allows("stranger"));
        assertEquals(Permission.Reach.NONE, rule.record());
    }

    @Test
    void countsTheRolesThatARoleIncludes() {
        var rule = rule("createEvent,editor,none,any");
        assertTrue(rule.allows("verifier"));
        assertTrue(rule.allows("admin"));
        assertFalse(rule.allows("auditor"));
        assertFalse(rule.allows("partner"));
        assertFalse(rule.allows("stranger"));
    }

    @Test
    void takesOneOfSeveralRoles() {
        var rule = rule("getWebhook,partner|editor,owner,any");
        assertTrue(rule.allows("partner"));
        assertTrue(rule.allows("publisher"));
        assertFalse(rule.allows("viewer"));
    }

    @Test
    void tellsWhatIsForTheOwnDistrictOnly() {
        assertTrue(rule("changeProject,editor,visibility,own").ownDistrict());
        assertFalse(rule("changeEvent,editor,visibility,any").ownDistrict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createEvent,editor,none",
                "createEvent,editor,none,mine",
                "createEvent,king,none,any",
                "createEvent,editor",
                "createEvent,,none,any",
                "createEvent,editor,maybe,any"
            })
    void refusesARuleThatIsNone(String line) {
        assertThrows(IllegalArgumentException.class, () -> rule(line));
    }

    @Test
    void refusesTwoRulesForOneOperation() {
        var twice = List.of(HEADER, "createEvent,editor,none,any", "createEvent,admin,none,any");
        assertThrows(IllegalArgumentException.class, () -> Permission.parse(twice));
    }

    @Test
    void findsTheAddressOfWhatBelongsToARecord() {
        var history = new ServedOperation(
                "listEventHistory",
                "GET",
                "/events/v1/events/{id}/history",
                "/events/v1/events/NONE/history",
                null,
                null);
        assertEquals("/events/v1/events/{}", history.record());
        assertEquals("/events/v1/events/1/history", history.addressOf("/events/v1/events/1"));
        var event =
                new ServedOperation("getEvent", "GET", "/events/v1/events/{id}", "/events/v1/events/NONE", null, null);
        assertEquals("/events/v1/events/1", event.addressOf("/events/v1/events/1"));
        assertTrue(event.isOfTheRecordOnly());
    }
}
