/** Who may do what in a city without an identity provider of its own: users, their sign-in, signed tokens. */
package city.promotion.local.identity;
