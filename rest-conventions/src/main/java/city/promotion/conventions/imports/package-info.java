/** Sheets that come in: looked at first, told row by row and cell by cell, then applied whole or not at all. */
package city.promotion.conventions.imports;
