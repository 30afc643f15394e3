package city.promotion.events.event;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Names in the contract what each expanded list holds; in the code events know their parts by name only. Comes before the filter
 * of all services, which gives the schemas the names that clients see.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ExpandedParts implements OASFilter {

    private static final Map<String, String> ITEMS = Map.of(
            "agenda", "AgendaItemResponse",
            "itinerary", "ItineraryItemResponse",
            "participations", "ParticipationResponse",
            "outcomes", "OutcomeResponse",
            "exhibitSections", "ExhibitSectionResponse",
            "meetings", "MeetingResponse",
            "followUps", "FollowUpResponse");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var event = document.getComponents().getSchemas().get("EventResponse");
        ITEMS.forEach((member, schema) -> event.getProperties()
                .get(member)
                .setItems(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    }
}
