package org.stationhouse.foundation.vault;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PublicRef;

/** The one JdbcClient of the house: it writes instants, enums and the text values of the kernel, and reads them back. */
public final class Sql {

    private Sql() {}

    public static JdbcClient client(DataSource database) {
        var reading = new DefaultConversionService();
        reading.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        reading.addConverter(String.class, PublicRef.class, PublicRef::new);
        reading.addConverter(Array.class, List.class, Sql::list);
        return JdbcClient.create(new Writing(database), reading);
    }

    private static List<Object> list(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException("an array from the database can't be read", e);
        }
    }

    private static final class Writing extends NamedParameterJdbcTemplate {
        Writing(DataSource database) {
            super(database);
        }

        @Override
        protected PreparedStatementCreator getPreparedStatementCreator(
                String sql, SqlParameterSource values, @Nullable Consumer<PreparedStatementCreatorFactory> more) {
            return super.getPreparedStatementCreator(sql, new Plain(values), more);
        }
    }

    private record Plain(SqlParameterSource values) implements SqlParameterSource {
        @Override
        public boolean hasValue(String name) {
            return values.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return plain(values.getValue(name));
        }

        @Override
        public int getSqlType(String name) {
            Object value = values.getValue(name);
            return value == plain(value) ? values.getSqlType(name) : JdbcUtils.TYPE_UNKNOWN;
        }

        @Override
        public @Nullable String getTypeName(String name) {
            return values.getTypeName(name);
        }

        @Override
        public String @Nullable [] getParameterNames() {
            return values.getParameterNames();
        }

        /** Only values that declare a text form are converted; any other record is refused by the driver. */
        private static @Nullable Object plain(@Nullable Object value) {
            return switch (value) {
                case Instant it -> it.atOffset(ZoneOffset.UTC);
                case Enum<?> it -> it.name();
                case CaseNumber it -> it.text();
                case Ori it -> it.text();
                case PublicRef it -> it.text();
                case null, default -> value;
            };
        }
    }
}
