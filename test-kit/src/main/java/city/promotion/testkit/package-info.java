/** What the tests of every service use: a real PostgreSQL, tokens, assertions on problems, the rules of the house. */
package city.promotion.testkit;
