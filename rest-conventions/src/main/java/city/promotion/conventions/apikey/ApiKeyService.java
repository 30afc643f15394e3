package city.promotion.conventions.apikey;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.problem.ConventionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Changes of keys, each in one transaction. */
@ApplicationScoped
class ApiKeyService {

    /** A key that nobody renews is one that nobody remembers. */
    private static final int LONGEST_DAYS = 366;

    private final ApiKeyRepository keys;
    private final CodeLists codeLists;
    private final Clock clock;
    private final String path;

    ApiKeyService(
            ApiKeyRepository keys,
            CodeLists codeLists,
            Clock clock,
            @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.keys = keys;
        this.codeLists = codeLists;
        this.clock = clock;
        this.path = path + "/v1/api-keys/";
    }

    /** Path of a key. */
    String path(UUID id) {
        return path + id;
    }

    @Transactional
    IssuedKey create(ApiKeyRequest wanted) {
        checkLifetime(wanted.expiresAt());
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codeLists.check(problem, "DISTRICT", wanted.districts(), "districts");
        problem.throwIfViolated();
        var secret = KeySecret.random();
        var key = keys.write(new ApiKey(wanted, secret, now()));
        return new IssuedKey(ApiKeyResponse.from(key), secret.text());
    }

    /** Makes a new secret with an end of its own; the one before it opens until the overlap is over. */
    @Transactional
    IssuedKey rotate(UUID id, ExpectedVersion expected, KeyRotationRequest wanted) {
        var key = keys.require(id);
        expected.requireSame(key.version());
        checkLifetime(wanted.expiresAt());
        var secret = KeySecret.random();
        var overlapEnds = now().plus(Duration.ofHours(wanted.overlapHours()));
        key.rotate(secret, wanted.expiresAt(), overlapEnds, now());
        return new IssuedKey(ApiKeyResponse.from(keys.write(key)), secret.text());
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        var key = keys.require(id);
        expected.requireSame(key.version());
        keys.remove(key);
    }

    private void checkLifetime(Instant expiresAt) {
        if (!expiresAt.isAfter(now()) || expiresAt.isAfter(now().plus(LONGEST_DAYS, ChronoUnit.DAYS))) {
            throw ApiKeyProblem.LIFETIME.problem().violation("expiresAt", "api-key-lifetime", LONGEST_DAYS);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
