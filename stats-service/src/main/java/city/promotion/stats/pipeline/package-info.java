/** What the city's projects come to by stage and quarter, reckoned from the projects' change feed into the dataset PIPELINE. */
package city.promotion.stats.pipeline;
