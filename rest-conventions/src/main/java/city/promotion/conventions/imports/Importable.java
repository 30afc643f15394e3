package city.promotion.conventions.imports;

import city.promotion.conventions.conditional.ExpectedVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A list whose sheet can come back. The rows become the requests of the JSON API and go through the same service, so that no
 * rule is written twice.
 *
 * @param <Q> the record that a client sends to create or change one
 * @param <R> the record that the list answers, with {@code id} and {@code version}
 */
public interface Importable<Q, R> {

    /** The list's name in its path, {@code organisations}. */
    String list();

    Class<Q> requestType();

    Class<R> responseType();

    /** Kind of record, as the identifiers of other systems name it. */
    String recordType();

    /** The column that names the record that a new one is part of, such as {@code eventId}; null for records of their own. */
    default String parent() {
        return null;
    }

    /** Members that the service reckons anew each time, such as days late: what a sheet says of them is not compared. */
    default Set<String> reckoned() {
        return Set.of();
    }

    /** Those of the records that exist and that the caller may see. */
    List<R> read(Collection<UUID> ids);

    /** Which records have these codes; nothing for records without codes. */
    default Map<String, UUID> idsOf(Collection<String> codes) {
        return Map.of();
    }

    /** Creates a record and answers its id. */
    UUID create(UUID parent, Q wanted);

    /**
     * Creates some records that stand one behind the other in the sheet, all or none, and answers their ids in that order. A list
     * that is sent by the ten thousand has its service check and write them together; whoever is refused is then found one by one.
     */
    default List<UUID> createAll(List<NewRecord<Q>> records) {
        return records.stream()
                .map(record -> create(record.parent(), record.wanted()))
                .toList();
    }

    /** Changes a record. */
    void change(UUID parent, UUID id, ExpectedVersion expected, Q wanted);

    /** Changes some records that stand one behind the other in the sheet, all or none; for what sizes see {@link #createAll}. */
    default void changeAll(List<ChangedRecord<Q>> records) {
        records.forEach(record -> change(record.parent(), record.id(), record.expected(), record.wanted()));
    }

    /** For those of the new records that may be on file already, what they may be, by their place in the list. */
    default Map<Integer, List<Twin>> twins(List<Q> wanted) {
        return Map.of();
    }
}
