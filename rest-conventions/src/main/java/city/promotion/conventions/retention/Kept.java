package city.promotion.conventions.retention;

import java.time.Duration;
import java.util.function.Function;

/** What is kept for a while, and how some of it is forgotten: age and number in, number out. */
enum Kept {
    READINGS(RetentionConfig::readings, 5_000, "select trim_readings(make_interval(secs => ?), ?)"),
    ADDRESSES(RetentionConfig::addresses, 5_000, "select trim_addresses(make_interval(secs => ?), ?)"),
    /** Each with up to 100,000 rows. */
    SHEETS(RetentionConfig::sheets, 2, """
            with gone as (delete from import where id in (
                select id from import where created_at < now() - make_interval(secs => ?)
                order by created_at limit ? for update skip locked) returning 1)
            select count(*) from gone"""),
    /** Every service promises 24 hours for repeats. */
    ANSWERS(config -> Duration.ofHours(24), 1_000, """
            with gone as (delete from idempotency_key where (caller, key) in (
                select caller, key from idempotency_key where created_at < now() - make_interval(secs => ?)
                order by created_at limit ? for update skip locked) returning 1)
            select count(*) from gone""");

    private final Function<RetentionConfig, Duration> age;
    private final int together;
    private final String forget;

    Kept(Function<RetentionConfig, Duration> age, int together, String forget) {
        this.age = age;
        this.together = together;
        this.forget = forget;
    }

    Duration age(RetentionConfig config) {
        return age.apply(config);
    }

    /** So many go in one transaction, so that nobody waits for it. */
    int together() {
        return together;
    }

    String forget() {
        return forget;
    }
}
