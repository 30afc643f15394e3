package city.promotion.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;

class OpenApiContractTest {

    private static final String PROMISED = """
            openapi: 3.0.3
            info: {title: Sample, version: "1"}
            paths:
              /meetings:
                get:
                  security: [{}, {city: []}]
                  parameters:
                    - {name: day, in: query, schema: {type: string, maxLength: 10}}
                  responses:
                    "200":
                      description: Found.
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Meeting"}
                post:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/MeetingRequest"}
                  responses:
                    "201": {description: Made.}
              /places:
                get:
                  responses:
                    "204": {description: None.}
            components:
              schemas:
                Meeting:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    place: {type: string}
                    status: {type: string, enum: [PLANNED, HELD]}
                MeetingRequest:
                  type: object
                  required: [place]
                  properties:
                    place: {type: string, maxLength: 200}
                    note: {type: string}
                    kind: {type: string, enum: [VISIT, TALKS]}
                    guests: {type: integer, maximum: 500}
              securitySchemes:
                city: {type: http, scheme: bearer}
            """;

    @Test
    void letsAdditionsPass() {
        var served = PROMISED.replace("enum: [PLANNED, HELD]", "enum: [PLANNED, HELD, CANCELLED]")
                .replace(
                        "        place: {type: string}\n",
                        "        place: {type: string}\n        room: {type: string}\n")
                .replace("note: {type: string}", "note: {type: string}\n        minutes: {type: string}")
                .replace(
                        "  /places:",
                        "  /rooms:\n    get:\n      responses:\n        \"204\": {description: None.}\n  /places:");

        assertEquals("", OpenApiContract.broken(PROMISED, served));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /places:               | /halls:
            place: {type: string}  | hall: {type: string}
            note: {type: string}   | remark: {type: string}
            MeetingRequest         | NewMeeting
            id: {type: string}     | id: {type: integer}
            required: [id]         | required: []
            required: [place]      | required: [place, note]
            maxLength: 200         | maxLength: 20
            name: day              | name: date
            get:                   | patch:
            post:                  | put:
            "201"                  | "200"
            in: query              | in: query, required: true
            maxLength: 10}         | maxLength: 8}
            string, maxLength: 10  | integer
            [PLANNED, HELD]        | [PLANNED]
            [VISIT, TALKS]         | [VISIT]
            maximum: 500           | maximum: 50
            application/json       | application/xml
            [{}, {city: []}]       | [{city: []}]
            """)
    void namesWhatBreaksAClientInEachWayThatWasPromisedNotToHappen(String promised, String served) {
        assertTrue(PROMISED.contains(promised), promised);
        var broken = OpenApiContract.broken(PROMISED, PROMISED.replace(promised, served));

        assertTrue(broken.matches("(?s)(gone|changed|closed): .*([Mm]eeting|places).*"), broken);
    }

    /** Why the older form is compared: between two documents in 3.1 the same tool sees nothing. */
    @Test
    void wouldNotSeeItInTheNewerForm() {
        var promised = PROMISED.replace("3.0.3", "3.1.0");
        var changes =
                OpenApiCompare.fromContents(promised, promised.replace("id: {type: string}", "id: {type: integer}"));
        assertTrue(changes.isCompatible());
    }
}
