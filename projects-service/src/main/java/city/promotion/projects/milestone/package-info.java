/** What is due between the stages of a project: planned and met, on time or late. */
package city.promotion.projects.milestone;
