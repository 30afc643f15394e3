/** Errors a client can rely on: RFC 9457 problem details with stable types, titles in zh, en and ja, and violations by field. */
package city.promotion.conventions.problem;
