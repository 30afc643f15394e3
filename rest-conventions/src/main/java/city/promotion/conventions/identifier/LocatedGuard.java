package city.promotion.conventions.identifier;

/** Asked before an external identifier is resolved: a service with records that not even its readers may know of brings one. */
public interface LocatedGuard {

    /** Whether the caller may learn that the record at this path exists. */
    boolean mayKnowOf(String href);
}
