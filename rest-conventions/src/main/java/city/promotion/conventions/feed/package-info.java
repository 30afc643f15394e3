/** What changed, in order, for whoever wants to follow: the change feed, its first copy, and long polling. */
package city.promotion.conventions.feed;
