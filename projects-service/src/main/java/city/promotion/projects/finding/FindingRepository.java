package city.promotion.projects.finding;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FindingRepository {

    /** A finding is seen by those who may see both its project and what its rule finds. */
    private static final Listing FINDINGS = Listing.of(
            "Finding f join FindingRule r on r.code = f.rule join Project p on p.id = f.projectId",
            "f",
            new SortOrder("since", "f.since", LocalDate::parse),
            SortOrder.byNumber("severity", "f.severityRank"),
            SortOrder.byInstant("foundAt", "f.foundAt"),
            SortOrder.byText("project", "p.code"));

    private static final String ROW = "new " + FindingResponse.Row.class.getName()
            + "(f, r, p.code, p.name, p.districtOfLanding, p.districtOfFirstTalk, p.unitInCharge, p.sample)";

    private final EntityManager entities;
    private final Caller caller;

    FindingRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    Page<FindingResponse> matching(UUID projectId, FindingFilter filter, PageRequest request) {
        var conditions = new Conditions()
                .visible("p", caller.visible())
                .visible("r", caller.visible())
                .and("f.clearedAt is " + (Boolean.TRUE.equals(filter.cleared()) ? "not null" : "null"))
                .and("f.projectId = :projectId", "projectId", projectId)
                .and("f.rule = :rule", "rule", filter.rule())
                .and("r.severity = :severity", "severity", filter.severity())
                .and(
                        "(p.districtOfLanding = :district"
                                + " or (p.districtOfLanding is null and p.districtOfFirstTalk = :district))",
                        "district",
                        filter.district())
                .and(
                        "cast(sql('json_texts(?) @> to_jsonb(cast(? as text))', p.unitInCharge, :unit) as Boolean) = true",
                        "unit",
                        filter.unit())
                .and("p.sample = :sample", "sample", filter.sample());
        return FINDINGS.page(entities, FindingResponse.Row.class, ROW, conditions, request)
                .map(FindingResponse::from);
    }

    List<FindingRule> rules() {
        return entities.createQuery("select r from FindingRule r order by r.position", FindingRule.class)
                .getResultList();
    }

    FindingRule requireRule(String code) {
        return entities.createQuery("from FindingRule where code = :code", FindingRule.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> FindingProblem.RULE_NOT_FOUND.problem(code));
    }

    void flush() {
        entities.flush();
    }
}
