package city.promotion.events.organisation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** 100,000 organisations, as many as a large city meets in decades; written past the triggers, and taken away again. */
final class ManyOrganisations implements AutoCloseable {

    static final int COUNT = 100_000;

    private final Connection owner;

    ManyOrganisations() throws SQLException {
        var config = ConfigProvider.getConfig();
        owner = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
        execute("alter table organisation disable trigger user");
        execute("""
                insert into organisation (id, code, names, aliases, kind, website, visibility, version, created_at, created_by,
                                          updated_at, updated_by)
                select uuidv7(), 'OR-9999-' || i,
                       jsonb_build_object('zh-Hans', (array['无锡', '苏州', '上海', '东京', '神户'])[1 + i % 5] || '样本' || i || '号有限公司',
                                          'en', 'Sample company ' || i || ' of ' || (array['Wuxi', 'Suzhou', 'Tokyo'])[1 + i % 3]),
                       case when i % 10 = 0 then jsonb_build_array(jsonb_build_object('en', 'Sample ' || i)) else '[]' end,
                       'COMPANY', 'https://www.sample-' || i || '.example/', 'PUBLIC', 0, now(), 'test', now(), 'test'
                from generate_series(1, """ + COUNT + ") i");
        execute("alter table organisation enable trigger user");
        execute("vacuum analyze organisation");
    }

    void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (owner) {
            execute("alter table organisation disable trigger user");
            execute("delete from organisation where code like 'OR-9999-%'");
            execute("alter table organisation enable trigger user");
            execute("vacuum analyze organisation");
        }
    }
}
