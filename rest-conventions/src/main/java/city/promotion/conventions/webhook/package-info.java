/** Changes carried to whoever asked to be told: subscriptions, signed deliveries that are tried for three days, and the log of them. */
package city.promotion.conventions.webhook;
