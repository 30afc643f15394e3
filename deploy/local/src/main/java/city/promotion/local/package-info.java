/** The whole city on one machine: the commands of {@code ./city} and the supervisor that keeps its parts running. */
package city.promotion.local;
