/** Requests that nobody would think of, made from the three OpenAPI documents by dice, and what judges their answers. */
package city.promotion.acceptance.fuzz;
