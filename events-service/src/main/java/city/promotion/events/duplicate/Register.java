package city.promotion.events.duplicate;

/** The registers in which records can be merged. */
public enum Register {
    ORGANISATION("organisation", "/events/v1/organisations/"),
    PERSON("person", "/events/v1/people/");

    private final String kind;
    private final String path;

    Register(String kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    /** Its table, and what it is called in the tables of this package. */
    String kind() {
        return kind;
    }

    /** Path under which its records stand. */
    public String path() {
        return path;
    }
}
