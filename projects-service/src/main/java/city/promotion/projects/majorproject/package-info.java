/** What plans of major projects call things 重大项目: by whom a project is listed, and what is expected of it in a year. */
package city.promotion.projects.majorproject;
