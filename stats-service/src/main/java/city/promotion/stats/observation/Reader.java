package city.promotion.stats.observation;

import city.promotion.conventions.security.Visibility;
import java.util.Set;

/**
 * Whose eyes an answer is for; taken from the caller when the question is asked, since an answer may be written when the request
 * is over.
 *
 * @param visible which releases
 * @param confidential whether values that are not free are shown as well
 */
record Reader(Set<Visibility> visible, boolean confidential) {

    String[] names() {
        return visible.stream().map(Visibility::name).sorted().toArray(String[]::new);
    }
}
