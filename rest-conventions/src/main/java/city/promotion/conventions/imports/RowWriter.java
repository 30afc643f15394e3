package city.promotion.conventions.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Does what rows ask for in the transaction of the caller, in their order: new records together, and changes together. */
class RowWriter<Q> {

    /** Few, since a list that changes its records one by one has all of them compared with what was read at each. */
    private static final int CHANGES_TOGETHER = 32;

    private final Importable<Q, ?> list;
    private final EntityManager entities;

    RowWriter(Importable<Q, ?> list, EntityManager entities) {
        this.list = list;
        this.entities = entities;
    }

    /** Writes all of them and answers which row made which record; what is refused breaks it off. */
    Map<Integer, UUID> write(List<RowPlanner.Plan<Q>> plans) {
        var made = new HashMap<Integer, UUID>();
        var fresh = new ArrayList<RowPlanner.Plan<Q>>();
        var changed = new ArrayList<RowPlanner.Plan<Q>>();
        for (var plan : plans) {
            if (plan.row().action() == RowAction.CREATE) {
                change(changed);
                fresh.add(plan);
            } else {
                create(fresh, made);
                changed.add(plan);
                if (changed.size() == CHANGES_TOGETHER) {
                    change(changed);
                }
            }
        }
        create(fresh, made);
        change(changed);
        return made;
    }

    /** Writes one row; answers the record that it made, or null. */
    UUID write(RowPlanner.Plan<Q> plan) {
        return write(List.of(plan)).get(plan.row().number());
    }

    private void create(List<RowPlanner.Plan<Q>> plans, Map<Integer, UUID> made) {
        if (plans.isEmpty()) {
            return;
        }
        var ids = list.createAll(plans.stream()
                .map(plan -> new NewRecord<>(plan.row().parentId(), plan.wanted()))
                .toList());
        for (int i = 0; i < ids.size(); i++) {
            made.put(plans.get(i).row().number(), ids.get(i));
        }
        plans.clear();
        forget();
    }

    private void change(List<RowPlanner.Plan<Q>> plans) {
        if (plans.isEmpty()) {
            return;
        }
        list.changeAll(plans.stream()
                .map(plan -> new ChangedRecord<>(
                        plan.row().parentId(),
                        plan.row().recordId(),
                        ImportService.expected(plan.row().version()),
                        plan.wanted()))
                .toList());
        plans.clear();
        forget();
    }

    /** Every query of the rows behind would compare all that is still held with what was read. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
