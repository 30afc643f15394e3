/** Loads a data set of {@code deploy/dataset} through the public APIs, as any partner would. */
package city.promotion.local.dataset;
