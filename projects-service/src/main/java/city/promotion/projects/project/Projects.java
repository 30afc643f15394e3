package city.promotion.projects.project;

import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a project's ledger, blockers and targets ask of it. */
@ApplicationScoped
public class Projects {

    private final ProjectRepository projects;

    Projects(ProjectRepository projects) {
        this.projects = projects;
    }

    /** The project, if there is one that the caller may see; else the refusal that clients know. */
    public Sight require(UUID id) {
        return sight(projects.require(id));
    }

    /** The project whose ledger, blockers or plans the caller is about to change; another district's is refused. */
    public Sight requireOwn(UUID id) {
        return sight(projects.requireOwn(id));
    }

    /** The same for several, read together. */
    public Map<UUID, Sight> requireOwn(Collection<UUID> ids) {
        projects.readAll(ids);
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), this::requireOwn));
    }

    private static Sight sight(Project project) {
        return new Sight(
                project.id(),
                project.code(),
                project.sample(),
                project.visibility(),
                project.district(),
                project.agreedInvestment());
    }

    /**
     * A project as its neighbours see it.
     *
     * @param district of landing, or of the first talk while that is open; may be null
     * @param agreedInvestment as the project states it; may be null
     */
    public record Sight(
            UUID id, String code, boolean sample, Visibility visibility, String district, Money agreedInvestment) {}
}
