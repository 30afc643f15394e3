package city.promotion.events.meeting;

import static city.promotion.testkit.Tokens.editor;

/** Meetings as tests need them, made the way an editor makes them. */
public final class MeetingFixtures {

    public static final String MEETINGS = "/events/v1/meetings";

    private MeetingFixtures() {}

    /** Public talks; {@code more} is put behind, such as {@code , "eventId": "…"}. */
    public static String body(String more) {
        return "{\"kind\": \"TALKS\", \"title\": {\"zh-Hans\": \"与村田制作所负责人洽谈\", \"en\": \"Talks with Murata\"}, \"visibility\": \"PUBLIC\""
                + more + "}";
    }

    /** Path of a new meeting. */
    public static String aMeeting(String more) {
        return created(MEETINGS, body(more));
    }

    /** Path of what was created in that collection. */
    public static String created(String collection, String body) {
        return editor().body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String aPerson() {
        return created(
                "/events/v1/people",
                "{\"names\": {\"zh-Hans\": \"村田恒夫\"}, \"visibility\": \"PUBLIC\", \"consent\": {\"status\": \"GIVEN\"}}");
    }

    /** Path of a company that only staff may see. */
    public static String aCompany() {
        return created(
                "/events/v1/organisations",
                "{\"names\": {\"zh-Hans\": \"村田制作所\", \"en\": \"Murata Manufacturing\"}, \"kind\": \"COMPANY\"}");
    }
}
