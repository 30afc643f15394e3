/** Sheets as people and programs may write them, with what each cell means. */
package city.promotion.projects.sheet;
