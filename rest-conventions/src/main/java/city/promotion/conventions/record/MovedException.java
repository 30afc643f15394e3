package city.promotion.conventions.record;

/** The record asked for was merged into another one; the answer is 308 with the address of the survivor. */
public class MovedException extends RuntimeException {

    private final String path;

    /**
     * @param path of the surviving record, for example {@code /events/v1/people/0190…}; a path is true behind every gateway
     */
    public MovedException(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
