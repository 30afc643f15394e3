/** Documents that prove what is said of a project. Door: {@link EvidenceFiles}. */
package city.promotion.projects.evidence;
