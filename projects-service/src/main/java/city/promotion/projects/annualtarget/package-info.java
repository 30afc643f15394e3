/** What districts and units are to reach in a year, and what they have reached. */
package city.promotion.projects.annualtarget;
