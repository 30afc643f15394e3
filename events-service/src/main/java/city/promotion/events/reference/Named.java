package city.promotion.events.reference;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import java.util.Set;

/** The names of a record that another one refers to, and who may read them. */
public record Named(LocalizedText names, Visibility visibility) {

    /** The names for a caller who may see those visibilities, else null. */
    public static LocalizedText shown(Named record, Set<Visibility> visible) {
        return record != null && visible.contains(record.visibility()) ? record.names() : null;
    }
}
