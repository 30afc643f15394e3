/** Who did what, from where, when and why: changes as the database noted them, and reading of what is not for everybody. */
package city.promotion.conventions.audit;
