package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter as the document names it.
 *
 * @param in path, query or header
 * @param example missing node when none is shown
 */
record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}
