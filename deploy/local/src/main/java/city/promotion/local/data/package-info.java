/** The one folder where a city keeps what must survive: databases, keys, secrets, logs. */
package city.promotion.local.data;
