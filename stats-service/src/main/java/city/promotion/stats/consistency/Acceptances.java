package city.promotion.stats.consistency;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Caller;
import city.promotion.stats.reckoning.Printed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Who accepted that the figures of a draft contradict each other, and why; it holds for the very figures that were accepted. */
@ApplicationScoped
class Acceptances {

    private final DataSource database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    Acceptances(DataSource database, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<AcceptanceResponse> find(UUID releaseId, Collection<Printed> figures) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select reason, accepted_at, accepted_by from accepted_contradiction where release_id = ? and figures = ?")) {
            select.setObject(1, releaseId);
            select.setString(2, digest(figures));
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new AcceptanceResponse(
                                json.readValue(row.getString(1), LocalizedText.class),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The acceptance cannot be read", failure);
        }
    }

    void accept(UUID releaseId, Collection<Printed> figures, LocalizedText reason) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into accepted_contradiction (release_id, figures, reason, accepted_at, accepted_by)
                        values (?, ?, cast(? as jsonb), ?, ?)
                        on conflict (release_id) do update set figures = excluded.figures, reason = excluded.reason,
                            accepted_at = excluded.accepted_at, accepted_by = excluded.accepted_by""")) {
            insert.setObject(1, releaseId);
            insert.setString(2, digest(figures));
            insert.setString(3, json.writeValueAsString(reason));
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(5, caller.name());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The acceptance cannot be kept", failure);
        }
    }

    private static String digest(Collection<Printed> figures) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            figures.stream()
                    .map(figure -> figure.ref() + " " + figure.value() + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
