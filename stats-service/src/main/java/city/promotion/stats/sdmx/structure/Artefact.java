package city.promotion.stats.sdmx.structure;

import city.promotion.conventions.language.LocalizedText;
import java.util.List;
import java.util.Set;

/** Something with an identity and a name that others may refer to. */
public sealed interface Artefact permits ItemScheme, Dataflow, DataStructure, Constraint {

    Identity identity();

    LocalizedText name();

    /** May be null. */
    default LocalizedText description() {
        return null;
    }

    /** What it refers to directly. */
    Set<Identity> references();

    /** Its items, if it is a scheme of items. */
    default List<ItemScheme.Item> items() {
        return List.of();
    }
}
