/** Checks before a request reaches its method: request id, known parameters, right types. */
package city.promotion.conventions.request;
