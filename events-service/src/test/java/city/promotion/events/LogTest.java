package city.promotion.events;

import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.testkit.SilentLogs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The driver would show the statement with all that was sent in it. */
    @Test
    void tellsNothingOfTheRowsThatTheDatabaseRefusedTogether() {
        var secret = "Zhang-Wei-" + UUID.randomUUID();
        SilentLogs.assertSilent(
                secret,
                () -> assertThrows(
                        PersistenceException.class,
                        () -> QuarkusTransaction.requiringNew()
                                .run(() -> entities.unwrap(Session.class).doWork(connection -> {
                                    try (var insert = connection.prepareStatement("""
                                    insert into api_key (holder, role, access, expires_at, secret_hash, secret_since)
                                    values (?, 'PARTNER', 'READ', now(), 'no hash', now())""")) {
                                        for (var number = 0; number < 3; number++) {
                                            insert.setString(1, secret + number);
                                            insert.addBatch();
                                        }
                                        insert.executeBatch();
                                    }
                                }))));
    }

    /** Some refusals quote the value in their first line, whatever details are left out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select cast(:secret as uuid)",
                "select cast(:secret as date)",
                "select cast(cast(:secret as text) as jsonb)",
            })
    void tellsNothingOfAValueThatTheDatabaseCannotRead(String sql) {
        var secret = "Zhang-Wei-" + UUID.randomUUID();
        SilentLogs.assertSilent(secret, () -> {
            var failure = assertThrows(
                    PersistenceException.class,
                    () -> entities.createNativeQuery(sql)
                            .setParameter("secret", secret)
                            .getSingleResult());
            Logger.getLogger(LogTest.class).error("As a request that failed is logged", failure);
        });
    }
}
