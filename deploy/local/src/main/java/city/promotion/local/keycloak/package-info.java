/** A real identity provider beside the city, for those who ask for one: Keycloak, its realm, its people and programs. */
package city.promotion.local.keycloak;
