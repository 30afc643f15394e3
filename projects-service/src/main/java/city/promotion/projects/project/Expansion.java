package city.promotion.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may come along with a project; lower case, as it stands in the query. */
@Schema(name = "Expansion", description = "What comes along: `stages`, or `all`.")
enum Expansion {
    stages,
    all
}
