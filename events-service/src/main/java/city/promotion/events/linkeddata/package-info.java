/** Events as linked data in the words of schema.org, for search engines and other machines that know no API of ours. */
package city.promotion.events.linkeddata;
