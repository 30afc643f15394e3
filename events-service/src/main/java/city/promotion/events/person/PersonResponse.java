package city.promotion.events.person;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person whom the city meets 人员, as it is answered. */
@Schema(name = "PersonResponse", description = "A person whom the city meets 人员.")
record PersonResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people, never reused.", required = true)
        String code,

        @Schema(description = "Name in each script in which it is certain.", required = true)
        LocalizedText names,

        @Schema(description = "Other spellings under which the person is found; never null.", required = true)
        List<LocalizedText> aliases,

        @Schema(description = "ISO 3166-1 alpha-2 code.", examples = "JP")
        String country,

        @Schema(description = "Offices over time; never null.", required = true)
        List<Position> positions,

        @Schema(description = "Its identifiers in other systems, unique in each; never null.", required = true)
        List<ExternalId> externalIds,

        @Schema(description = "Where the facts come from; never null.", required = true)
        List<Source> sources,

        @Schema(description = "Who may read it, as far as `consent` allows.", required = true)
        Visibility visibility,

        @Schema(
                description =
                        "Who can read it: `visibility` as far as the person agreed to be named, or is named by a published source and did not refuse.",
                required = true)
        Visibility shownTo,

        @Schema(description = "What the person said about being named in public; shown to staff only.")
        Consent consent,

        @Schema(description = "When the personal data were erased; null while they are there.")
        Instant erasedAt,

        @Schema(description = "Counts the changes from 0.", required = true)
        long version,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    /** The person for staff, or for others without what concerns staff only. */
    static PersonResponse from(Person person, boolean staff) {
        return new PersonResponse(
                person.id(),
                person.code(),
                person.names(),
                person.aliases(),
                person.country(),
                person.positions(),
                person.externalIds(),
                person.sources(),
                person.wantedVisibility(),
                person.visibility(),
                staff ? person.consent() : null,
                person.erasedAt(),
                person.version(),
                person.stamp().createdAt(),
                person.stamp().createdBy(),
                person.stamp().updatedAt(),
                person.stamp().updatedBy());
    }
}
