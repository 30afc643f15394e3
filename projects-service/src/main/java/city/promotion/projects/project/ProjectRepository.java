package city.promotion.projects.project;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    private static final Listing PROJECTS = Listing.of(
            "Project p",
            "p",
            SortOrder.byText("code", "p.code"),
            SortOrder.byInstant("stageSince", "p.stageSinceFrom"),
            SortOrder.byInstant("updatedAt", "p.stamp.updatedAt"),
            SortOrder.byDecimal("agreedInvestment", "p.agreedAmount"));

    private final Caller caller;

    ProjectRepository(Caller caller) {
        this.caller = caller;
    }

    /** The project, if there is one that the caller may see. */
    Project require(UUID id) {
        var project = findById(id);
        if (project == null || !caller.maySee(project.visibility())) {
            throw ProjectProblem.NOT_FOUND.problem(id);
        }
        return project;
    }

    /** Reads several at once, so that none of them is asked for by itself behind this. */
    void readAll(Collection<UUID> ids) {
        if (ids.size() > 1) {
            list("id in ?1", ids);
        }
    }

    /** The same, if the caller may change it: who works for districts changes what is theirs. */
    Project requireOwn(UUID id) {
        var project = require(id);
        caller.requireDistrict(project.district());
        return project;
    }

    Page<Project> matching(ProjectFilter filter, PageRequest request) {
        filter.requireCurrencyFor(request.sort());
        var conditions = new Conditions()
                .visible("p", caller.visible())
                .and(
                        "cast(sql('? @> query_terms(cast(? as text))', p.searchTerms, :q) as Boolean) = true",
                        "q",
                        filter.q())
                .and("p.kind = :kind", "kind", filter.kind())
                .and("p.track = :track", "track", filter.track())
                .and("p.stage = :stage", "stage", filter.stage())
                .and("p.status = :status", "status", filter.status())
                .and("p.sector >= :sectorFrom", "sectorFrom", filter.sectorPrefix())
                .and("p.sector < :sectorUntil", "sectorUntil", behind(filter.sectorPrefix()))
                .and("p.districtOfLanding = :district", "district", filter.district())
                .and("p.districtOfFirstTalk = :firstTalkIn", "firstTalkIn", filter.districtOfFirstTalk())
                .and("p.keyLevel = :keyLevel", "keyLevel", filter.keyLevel())
                .and("p.planYear = :planYear", "planYear", filter.planYear())
                .and("p.planCategory = :planCategory", "planCategory", filter.planCategory())
                .and("p.originEventId = :originEventId", "originEventId", filter.originEventId())
                .and("p.agreedCurrency = :currency", "currency", filter.currency())
                .and("p.agreedAmount >= :agreedMin", "agreedMin", filter.agreedMin())
                .and("p.agreedAmount <= :agreedMax", "agreedMax", filter.agreedMax())
                .and("p.sample = :sample", "sample", filter.sample())
                .and("p.visibility = :visibility", "visibility", filter.visibility())
                .and("p.code = :code", "code", filter.code())
                .source("p", filter.source())
                .externalId("p", filter.externalId());
        return PROJECTS.page(getEntityManager(), Project.class, conditions, request);
    }

    /** The next numbers of human codes. */
    @SuppressWarnings("unchecked")
    List<Long> nextNumbers(int count) {
        return getEntityManager()
                .createNativeQuery("select nextval('project_code') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList();
    }

    /** The first text after all that begin with the prefix, so that a plain index answers. */
    private static String behind(String prefix) {
        if (prefix == null || prefix.isEmpty()) {
            return null;
        }
        var last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    /** The project with what the database adds to it. */
    Project reread(Project project) {
        getEntityManager().refresh(project);
        return project;
    }
}
