package city.promotion.events.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What some callers search an event by: its title and theme, its agenda, the organisations they see there. Written by the database. */
@Entity
@Immutable
@Table(name = "event_text")
class EventText {

    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

    protected EventText() {}
}
