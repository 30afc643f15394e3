package city.promotion.local.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One request of a data set.
 *
 * @param ref how later entries name the record that this one makes: {@code "@ref"} in a body, {@code {ref}} in a path
 * @param post the path
 * @param ifMatch {@code {ref}} of the record that is changed, or null where a record is made
 * @param by {@code checker} where a second person has to ask; null for the loader itself
 * @param file document beside the files of the data set whose bytes are sent instead of a body
 */
record Entry(
        @JsonProperty(required = true) String ref,
        @JsonProperty(required = true) String post,
        String ifMatch,
        String by,
        String file,
        ObjectNode body) {

    private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf", "png", "image/png");

    Entry {
        if ((body == null) == (file == null)) {
            throw new IllegalArgumentException(ref + " needs a body or a file, one of them");
        }
    }

    /** Changes the state of a record: a transition, a publication. */
    boolean isChange() {
        return ifMatch != null;
    }

    /** Makes one record, which can be found again by its external id; rows of figures are a part of their release. */
    boolean isRecord() {
        return !isChange() && !isDocument() && !body.has("observations");
    }

    /** Sends the bytes of a file. */
    boolean isDocument() {
        return file != null;
    }

    boolean isByChecker() {
        return "checker".equals(by);
    }

    /** The media type of the file, by the end of its name. */
    String fileType() {
        var end = file.substring(file.lastIndexOf('.') + 1);
        var type = TYPES.get(end);
        if (type == null) {
            throw new IllegalArgumentException(file + " is neither a PDF nor a PNG");
        }
        return type;
    }
}
