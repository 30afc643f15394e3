package city.promotion.conventions.sheet;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** The forms in which a list can be taken away. */
public enum SheetForm {
    CSV("csv", "text/csv"),
    NDJSON("ndjson", "application/x-ndjson"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final MediaType mediaType;

    SheetForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = MediaType.valueOf(mediaType);
    }

    /** The end of a file's name, and the value of {@code ?format=}. */
    public String extension() {
        return extension;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    public static Optional<SheetForm> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(form -> form.extension.equals(extension))
                .findFirst();
    }

    /** The form that a media type names exactly; {@code *}{@code /*} names none. */
    public static Optional<SheetForm> of(MediaType type) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.getType().equalsIgnoreCase(type.getType())
                        && form.mediaType.getSubtype().equalsIgnoreCase(type.getSubtype()))
                .findFirst();
    }
}
