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

    private static final String HEADER = "operationId,least,record";

    private static Permission rule(String line) {
        return Permission.parse(List.of(HEADER, line)).values().iterator().next();
    }

    @Test
    void letsEverybodyCallWhatNeedsNoToken() {
        var rule = rule("listEvents,anyone,none");
        assertTrue(rule.allows("no token"));
        assertTrue(rule.allows("stranger"));
        assertEquals(Permission.Reach.NONE, rule.record());
    }

    @Test
    void countsTheRolesThatARoleIncludes() {
        var rule = rule("createEvent,editor,none");
        assertTrue(rule.allows("verifier"));
        assertTrue(rule.allows("admin"));
        assertFalse(rule.allows("auditor"));
        assertFalse(rule.allows("partner"));
        assertFalse(rule.allows("stranger"));
    }

    @Test
    void takesOneOfSeveralRoles() {
        var rule = rule("getWebhook,partner|editor,owner");
        assertTrue(rule.allows("partner"));
        assertTrue(rule.allows("publisher"));
        assertFalse(rule.allows("viewer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"createEvent,king,none", "createEvent,editor", "createEvent,,none", "createEvent,editor,maybe"})
    void refusesARuleThatIsNone(String line) {
        assertThrows(IllegalArgumentException.class, () -> rule(line));
    }

    @Test
    void refusesTwoRulesForOneOperation() {
        var twice = List.of(HEADER, "createEvent,editor,none", "createEvent,admin,none");
        assertThrows(IllegalArgumentException.class, () -> Permission.parse(twice));
    }

    @Test
    void findsTheAddressOfWhatBelongsToARecord() {
        var history = new ServedOperation(
                "listEventHistory", "GET", "/events/v1/events/{id}/history", "/events/v1/events/NONE/history", null);
        assertEquals("/events/v1/events/{}", history.record());
        assertEquals("/events/v1/events/1/history", history.addressOf("/events/v1/events/1"));
        var event = new ServedOperation("getEvent", "GET", "/events/v1/events/{id}", "/events/v1/events/NONE", null);
        assertEquals("/events/v1/events/1", event.addressOf("/events/v1/events/1"));
        assertTrue(event.isOfTheRecordOnly());
    }
}
