package city.promotion.projects.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Reads reports, each statement with a plan for the values that it was asked with. */
@ApplicationScoped
public class ReportService {

    private final EntityManager entities;

    ReportService(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * After some calls PostgreSQL would take one plan for all values. A report is asked with a filter or without, of a day or of
     * all years, and a plan for the one takes a thousand times as long for the other.
     */
    @Transactional
    public <T> T read(Supplier<T> report) {
        entities.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .getSingleResult();
        return report.get();
    }
}
