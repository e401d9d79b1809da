package org.stationhouse.desk.dispatch.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** What was explained of the headings of logs. */
@Repository
class MappingStore {

    private static final String BETWEEN = "\u001f";

    private final JdbcClient sql;

    MappingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 0 when somebody else explained these headings before */
    int insert(PublicRef ref, List<String> headings, Mapping.Said said, Instant now, String by) {
        return params(sql.sql("""
            insert into dispatch.import_mapping (ref, headings, system, number, time, clock, nature, place, latitude, longitude,
                area, status, narrative, pattern, changed_at, changed_by, version)
            values (:ref, :headings, :system, :number, :time, :clock, :nature, :place, :latitude, :longitude,
                :area, :status, :narrative, :pattern, :now, :by, 1)
            on conflict (headings) do nothing
            """), said, now, by)
                .param("ref", ref)
                .param("headings", String.join(BETWEEN, headings))
                .update();
    }

    /** @return 0 when somebody else changed it since this version */
    int update(Mapping from, Mapping.Said said, Instant now, String by) {
        return params(sql.sql("""
            update dispatch.import_mapping set system = :system, number = :number, time = :time, clock = :clock,
                nature = :nature, place = :place, latitude = :latitude, longitude = :longitude, area = :area,
                status = :status, narrative = :narrative, pattern = :pattern, changed_at = :now, changed_by = :by,
                version = version + 1
            where id = :id and version = :version
            """), said, now, by)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec params(
            JdbcClient.StatementSpec statement, Mapping.Said said, Instant now, String by) {
        for (CsvLog.Part part : CsvLog.Part.values()) {
            statement = statement.param(column(part), said.columns().get(part));
        }
        return statement
                .param("system", said.system())
                .param("pattern", said.pattern().name())
                .param("now", now)
                .param("by", by);
    }

    private static String column(CsvLog.Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** @param headings sorted */
    Optional<Mapping> known(List<String> headings) {
        return sql.sql("select * from dispatch.import_mapping where headings = :headings")
                .param("headings", String.join(BETWEEN, headings))
                .query((row, n) -> mapping(row))
                .optional();
    }

    Optional<Mapping> find(PublicRef ref) {
        return sql.sql("select * from dispatch.import_mapping where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> mapping(row))
                .optional();
    }

    /** By system. */
    List<Mapping> list() {
        return sql.sql("select * from dispatch.import_mapping order by system, id")
                .query((row, n) -> mapping(row))
                .list();
    }

    private static Mapping mapping(ResultSet row) throws SQLException {
        Map<CsvLog.Part, String> columns = new EnumMap<>(CsvLog.Part.class);
        for (CsvLog.Part part : CsvLog.Part.values()) {
            String heading = row.getString(column(part));
            if (heading != null) {
                columns.put(part, heading);
            }
        }
        return new Mapping(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                List.of(row.getString("headings").split(BETWEEN)),
                new Mapping.Said(row.getString("system"), columns, TimePattern.valueOf(row.getString("pattern"))),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getInt("version"));
    }
}
