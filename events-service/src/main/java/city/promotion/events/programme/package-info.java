/** The printable programme of an event: the page for the folder that each delegate carries. */
package city.promotion.events.programme;
