/** How reports over everything are read. Door: {@link city.promotion.projects.report.ReportService}. */
package city.promotion.projects.report;
