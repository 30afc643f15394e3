/** What the city knows of its investment projects: what they are, where they stand, and how they got there. */
package city.promotion.projects;
