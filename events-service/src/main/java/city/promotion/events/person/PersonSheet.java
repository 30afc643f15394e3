package city.promotion.events.person;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.imports.OnFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sheet of people that comes back. */
@ApplicationScoped
class PersonSheet implements Importable<PersonRequest, PersonResponse> {

    private final PersonService changes;
    private final OnFile<Person> onFile;

    PersonSheet(PersonService changes, EntityManager entities) {
        this.changes = changes;
        this.onFile = new OnFile<>(entities, Person.class);
    }

    @Override
    public String list() {
        return "people";
    }

    @Override
    public Class<PersonRequest> requestType() {
        return PersonRequest.class;
    }

    @Override
    public Class<PersonResponse> responseType() {
        return PersonResponse.class;
    }

    @Override
    public String recordType() {
        return "person";
    }

    @Override
    public List<PersonResponse> read(Collection<UUID> ids) {
        return onFile.read(ids).stream()
                .map(person -> PersonResponse.from(person, true))
                .toList();
    }

    @Override
    public Map<String, UUID> idsOf(Collection<String> codes) {
        return onFile.idsOf(codes);
    }

    @Override
    public UUID create(UUID parent, PersonRequest wanted) {
        return changes.create(wanted).id();
    }

    @Override
    public void change(UUID parent, UUID id, ExpectedVersion expected, PersonRequest wanted) {
        changes.change(id, expected, wanted);
    }
}
