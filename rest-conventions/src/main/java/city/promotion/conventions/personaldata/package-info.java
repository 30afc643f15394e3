/** People who are named in texts and not by a record: told of it, and forgotten. Door: {@link city.promotion.conventions.personaldata.NameRepository}. */
package city.promotion.conventions.personaldata;
