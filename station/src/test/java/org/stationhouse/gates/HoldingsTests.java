package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.vault.Holding;

/** Every column of every schema is classified in exactly one {@code *Holding} (DESIGN section 2). */
@StationTest
class HoldingsTests {

    @Autowired
    List<Holding> holdings;

    @Autowired
    JdbcClient sql;

    @Test
    void everyColumnIsClassifiedOnce() {
        // The catalog, not information_schema: that one hides columns on which this login has no right.
        List<String> columns = sql.sql("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
                          and n.nspname !~ '^(pg_|information_schema$|house$)'
                        order by 1
                        """).query(String.class).list();

        assertThat(columns).hasSizeGreaterThan(30);
        assertThat(Holdings.offences(columns, holdings, Allowed.by("holding")))
                .as("each column stands once in the Holding of its room: identity, text, file, derived, key or plain")
                .isEmpty();
    }

    @Test
    void aForgottenColumnAndAColumnThatIsGoneAreFound() {
        var planted = new Planted();

        assertThat(Holdings.offences(
                        List.of("dispatch.call.id", "dispatch.call.place", "dispatch.spring_session.id"),
                        List.of(planted),
                        Set.of("dispatch.spring_session")))
                .containsExactly(
                        "Planted speaks for the schema dispatch and lies in the room ",
                        "dispatch.call.color is classified by Planted and does not exist",
                        "dispatch.call.id is classified twice: Planted, Planted",
                        "dispatch.call.place is not classified by any Holding");
    }

    static final class Planted implements Holding {
        @Override
        public String schema() {
            return "dispatch";
        }

        @Override
        public List<Column> columns() {
            return List.of(Holding.key("call.id"), Holding.plain("call.color"), Holding.key("call.id"));
        }
    }
}
