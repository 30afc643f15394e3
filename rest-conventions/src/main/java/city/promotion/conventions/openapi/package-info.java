/** What every OpenAPI document says alike: failure answers, security, shared headers. */
package city.promotion.conventions.openapi;
