/** The shared nginx configuration of {@code deploy/gateway}, run on this machine. */
package city.promotion.local.gateway;
