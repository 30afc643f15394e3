/** What this service keeps of its neighbours: it reads their change feeds in the background and asks nobody inside a request. */
package city.promotion.conventions.follow;
