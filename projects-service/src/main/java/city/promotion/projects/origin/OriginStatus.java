package city.promotion.projects.origin;

/** What is known of the event that a project names. */
public enum OriginStatus {
    /** It is on file in events-service. */
    VERIFIED,
    /** Nothing was heard of it yet; settled when the change feed brings it. */
    UNVERIFIED,
    /** It was on file and is deleted. */
    GONE
}
