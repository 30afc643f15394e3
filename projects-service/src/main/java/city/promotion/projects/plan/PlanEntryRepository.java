package city.promotion.projects.plan;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.projects.majorproject.KeyLevel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries of the plans, each page in one statement with what became of them. */
@ApplicationScoped
class PlanEntryRepository {

    private static final Listing ENTRIES = Listing.of(
            "PlanEntry e join Project p on p.id = e.projectId",
            "e",
            SortOrder.byText("code", "p.code"),
            SortOrder.byNumber("year", "e.year"));
    private static final String LATE = "(coalesce(e.plannedStartUntil <= coalesce(e.startedFrom, :now), false) = true"
            + " or coalesce(e.plannedCompletionUntil <= coalesce(e.completedFrom, :now), false) = true)";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    PlanEntryRepository(EntityManager entities, ObjectMapper json, Caller caller, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    Page<PlanLine> matching(PlanningListFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .visible("p", caller.visible())
                .and("e.level = :level", "level", filter.level())
                .and("e.year = :year", "year", filter.year())
                .and("e.category = :category", "category", filter.category())
                .and("p.districtOfLanding = :district", "district", filter.district())
                .and("e.projectId = :projectId", "projectId", filter.projectId())
                .and("p.sample = :sample", "sample", filter.sample())
                .source("e", filter.source())
                .externalId("e", filter.externalId());
        if (filter.late() != null) {
            conditions.and(filter.late() ? LATE : "not " + LATE, "now", clock.instant());
        }
        return ENTRIES.page(entities, PlanLine.class, line(), conditions, request);
    }

    /** The entry with what became of it, or 404 when the project has none with that id. */
    PlanLine requireLine(UUID projectId, UUID id) {
        return entities.createQuery(
                        "select " + line() + " from PlanEntry e where e.id = :id and e.projectId = :projectId",
                        PlanLine.class)
                .setParameter("id", id)
                .setParameter("projectId", projectId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> PlanEntryProblem.NOT_FOUND.problem(id));
    }

    /** Those of the entries that exist, with what became of them. */
    List<PlanLine> lines(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select " + line() + " from PlanEntry e where e.id in :ids", PlanLine.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    PlanEntry require(UUID projectId, UUID id) {
        var entry = entities.find(PlanEntry.class, id);
        if (entry == null || !entry.projectId().equals(projectId)) {
            throw PlanEntryProblem.NOT_FOUND.problem(id);
        }
        return entry;
    }

    /** The entry of a project in one plan. */
    Optional<PlanEntry> find(UUID projectId, int year, KeyLevel level) {
        return entities.createQuery(
                        "from PlanEntry e where e.projectId = :projectId and e.year = :year and e.level = :level",
                        PlanEntry.class)
                .setParameter("projectId", projectId)
                .setParameter("year", year)
                .setParameter("level", level)
                .getResultStream()
                .findFirst();
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    PlanEntry write(PlanEntry entry) {
        entities.persist(entry);
        entities.flush();
        entities.refresh(entry);
        return entry;
    }

    void remove(PlanEntry entry) {
        entities.remove(entry);
        entities.flush();
    }

    List<DoneAmount> done(PlanLine line) {
        try {
            return json.readValue(line.done(), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The ledger does not answer amounts", broken);
        }
    }

    /** The visibilities are names of our own, so they may stand in the query. */
    private String line() {
        var seen = caller.visible().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return "new " + PlanLine.class.getName() + "(e, cast(function('completed_in_year', e.projectId, e.year, '"
                + seen + "') as String))";
    }
}
