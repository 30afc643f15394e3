/** Tables that go out to spreadsheets and come back: one flat row per record, columns found by key. */
package city.promotion.conventions.sheet;
