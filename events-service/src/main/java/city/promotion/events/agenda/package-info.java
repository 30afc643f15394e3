/** What happens at an event, in order: speeches, signings, performances. */
package city.promotion.events.agenda;
