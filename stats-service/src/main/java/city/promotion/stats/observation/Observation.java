package city.promotion.stats.observation;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of one figure.
 *
 * @param key codes joined by dots in the order of the dimensions; one series
 * @param codes the same, one by one
 * @param period as written: {@code 2024}, {@code 2024-Q1}, {@code 2024-03}
 * @param starts first day of the period
 * @param ends last day of the period
 * @param value as printed; null where the status says that it is missing, where it is confidential and the caller does not
 *     prepare figures, and where {@code deleted}
 * @param status code of OBS_STATUS
 * @param confidentiality code of CONF_STATUS; F is free
 * @param knownFrom since when the city says it; null in a draft
 * @param knownTo until when it was what the city said, as known at the moment asked about; null while it still was
 * @param deleted the figure is no more: comes only in answer to {@code updatedAfter}, and in the list of a release
 */
public record Observation(
        UUID id,
        String key,
        List<String> codes,
        String period,
        LocalDate starts,
        LocalDate ends,
        Quantity value,
        String status,
        String confidentiality,
        LocalizedText comment,
        UUID releaseId,
        Instant knownFrom,
        Instant knownTo,
        boolean deleted,
        List<ExternalId> externalIds,
        List<Source> sources) {

    /** Number of printed decimals, or null where there is no value. */
    public Integer decimals() {
        return value == null ? null : value.decimals();
    }

    /** The documents that figures cite as people name them: title and publisher, or the address of one without a title. */
    public static List<String> cited(List<Observation> figures, Language language) {
        return figures.stream()
                .flatMap(figure -> figure.sources().stream())
                .map(source -> name(source, language))
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(Source source, Language language) {
        var said = Stream.of(source.title() == null ? null : source.title().in(language), source.publisher())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? source.document() : said;
    }

    /** The same figure as one that is no more. */
    public Observation gone() {
        return new Observation(
                id,
                key,
                codes,
                period,
                starts,
                ends,
                null,
                status,
                confidentiality,
                null,
                releaseId,
                knownFrom,
                knownTo,
                true,
                externalIds,
                List.of());
    }
}
