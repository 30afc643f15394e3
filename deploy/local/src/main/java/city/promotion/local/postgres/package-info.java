/** The database server of the city: real PostgreSQL, one database and two roles for each service. */
package city.promotion.local.postgres;
