/** Operating system processes: how one is started, kept running, ended, and found again after a crash. */
package city.promotion.local.process;
