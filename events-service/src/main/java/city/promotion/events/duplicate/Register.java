package city.promotion.events.duplicate;

/** The registers in which records can be merged. */
public enum Register {
    ORGANISATION("organisation", "Organisation", "/events/v1/organisations/"),
    PERSON("person", "Person", "/events/v1/people/");

    private final String kind;
    private final String entity;
    private final String path;

    Register(String kind, String entity, String path) {
        this.kind = kind;
        this.entity = entity;
        this.path = path;
    }

    /** Its table, and what it is called in the tables of this package. */
    String kind() {
        return kind;
    }

    /** What its records are called in queries. */
    String entity() {
        return entity;
    }

    /** Path under which its records stand. */
    public String path() {
        return path;
    }
}
