/** The plans of major projects, year by year: what was planned of a project, what came of it, on time or late. */
package city.promotion.projects.plan;
