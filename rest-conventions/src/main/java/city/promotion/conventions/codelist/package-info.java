/** Code lists that clients read by API and administrators edit without a release. */
package city.promotion.conventions.codelist;
