package city.promotion.events.meeting;

import city.promotion.events.reference.Referable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The door to the meetings for neighbours that name them. */
@ApplicationScoped
public class Meetings implements Referable {

    private final MeetingRepository meetings;

    Meetings(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public Set<UUID> hold(Collection<UUID> ids) {
        return meetings.hold(ids);
    }
}
