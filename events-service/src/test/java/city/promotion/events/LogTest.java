package city.promotion.events;

import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.testkit.SilentLogs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Logs hold no tokens, no names of people and no bodies. */
@QuarkusTest
class LogTest {

    @Inject
    EntityManager entities;

    @Test
    void tellsNothingOfWhatWasSent() {
        SilentLogs.at("/events/v1/people", "{\"names\": {\"en\": \"%s\"}, \"consent\": {\"status\": \"GIVEN\"}}")
                .assertSilent();
    }

    /** A database that refuses a row shows the whole row beside its refusal; here it is asked past every check. */
    @Test
    void tellsNothingOfTheRowThatTheDatabaseRefused() {
        var secret = "Zhang-Wei-" + UUID.randomUUID();
        SilentLogs.assertSilent(
                secret,
                () -> assertThrows(
                        PersistenceException.class,
                        () -> QuarkusTransaction.requiringNew()
                                .run(() -> entities.createNativeQuery("""
                                        insert into api_key (holder, role, access, expires_at, secret_hash, secret_since)
                                        values (:holder, 'PARTNER', 'READ', now(), 'no hash', now())""")
                                        .setParameter("holder", secret)
                                        .executeUpdate())));
    }
}
