/** Who calls and what that caller may see: bearer tokens, roles, visibility. */
package city.promotion.conventions.security;
