/** What is wrong with a project by rules that are data: since when, and what would clear it. */
package city.promotion.projects.finding;
