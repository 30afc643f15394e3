package city.promotion.local.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One request of a data set.
 *
 * @param ref how later entries name the record that this one makes: {@code "@ref"} in a body, {@code {ref}} in a path
 * @param post the path
 * @param ifMatch {@code {ref}} of the record that is changed, or null where a record is made
 */
record Entry(
        @JsonProperty(required = true) String ref,
        @JsonProperty(required = true) String post,
        String ifMatch,
        @JsonProperty(required = true) ObjectNode body) {

    /** Changes the state of a record: a transition, a publication. */
    boolean isChange() {
        return ifMatch != null;
    }

    /** Makes one record, which can be found again by its external id; rows of figures are a part of their release. */
    boolean isRecord() {
        return !isChange() && !body.has("observations");
    }
}
