package city.promotion.events.project;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import java.util.Set;
import java.util.UUID;

/** A project as it is read with the record that names it, before anybody's sight is considered. */
public record ProjectOnFile(
        UUID projectId, String code, LocalizedText name, String stage, String status, Visibility visibility) {

    /** For a {@code @Formula} of a record with the column project_ids: the projects on file by id, as JSON. */
    public static final String BY_ID = "known_projects(project_ids)";

    /** What a caller may read of it; null for who may not see the project. */
    public KnownProject shownTo(Set<Visibility> visible) {
        return visible.contains(visibility) ? new KnownProject(projectId, code, name, stage, status) : null;
    }
}
