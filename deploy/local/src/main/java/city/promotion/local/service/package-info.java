/** The three services as processes of this machine: their ports and the configuration they are given. */
package city.promotion.local.service;
