/** Campaigns that gather events over months. Door: {@link city.promotion.events.campaign.Campaigns}. */
package city.promotion.events.campaign;
