/** What holds projects up, who must act until when, and how it ended. */
package city.promotion.projects.blocker;
