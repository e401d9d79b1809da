package org.stationhouse.foundation.vault.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;
import org.stationhouse.ledger.Side;

/** Lines as the program writes them, every second one with values before and after, many thousands a second. */
final class ManyLines {

    private static final int AT_ONCE = 5_000;
    private static final int VALUES = 120;

    private record Line(Row row, @Nullable Side side) {}

    private final AuditHouse house;
    private final Random random;
    private long id;

    ManyLines(AuditHouse house, Random random) {
        this.house = house;
        this.random = random;
    }

    void write(int count) throws SQLException {
        try (Connection app = house.database.connect(house.database.app())) {
            app.setAutoCommit(false);
            for (int left = count; left > 0; left -= AT_ONCE) {
                var lines = new ArrayList<Line>();
                for (int i = 0; i < Math.min(left, AT_ONCE); i++) {
                    lines.add(line());
                }
                insert(app, lines);
                app.commit();
            }
        }
    }

    private Line line() {
        id++;
        Side side = null;
        if (id % 2 == 0) {
            byte[] salt = new byte[Side.SALT_LENGTH];
            byte[] values = new byte[VALUES];
            random.nextBytes(salt);
            random.nextBytes(values);
            side = new Side(id, salt, values);
        }
        var row = Row.builder()
                .put(Field.EPOCH, house.rowsEpoch.now())
                .put(Field.ID, id)
                .put(Field.TIME, house.clock.millis())
                .put(Field.VERB, side == null ? "dispatch.call.find" : "dispatch.call.change")
                .put(Field.OUTCOME, "DONE")
                .put(Field.ACTOR, "Nuñez, Ana")
                .put(Field.ACCOUNT, Integer.toString(random.nextInt(100)))
                .put(Field.ROLE, "prt1")
                .put(Field.SESSION, "s-" + random.nextInt(1_000))
                .put(Field.SOURCE, "10.0.0." + random.nextInt(200))
                .put(Field.DESTINATION, "10.0.0.1")
                .put(Field.ORI, "CA0999901")
                .put(Field.KIND, "dispatch.call")
                .put(Field.REFS, List.of(ref(), ref()))
                .put(Field.QUERY, side == null ? "smith " + random.nextInt(9_999) : null)
                .put(Field.DURATION, random.nextInt(90_000))
                .put(Field.SIDE, side == null ? null : side.hash())
                .build();
        return new Line(Hmac.stamped(row, house.keys), side);
    }

    private String ref() {
        return "C%016d".formatted(random.nextInt(1_000_000));
    }

    private static void insert(Connection app, List<Line> lines) throws SQLException {
        try (PreparedStatement rows = app.prepareStatement("""
                        insert into vault.audit_line (id, epoch, at, duration, account, verb, outcome, actor, role, session, source,
                            destination, ori, kind, query, refs, side, hmac)
                        select id, epoch, to_timestamp(at / 1000.0), duration, account::bigint, verb, outcome, actor, role, session,
                            source, destination, ori, kind, query, string_to_array(refs, ' '), decode(side, 'hex'), decode(hmac, 'hex')
                        from unnest(?::bigint[], ?::int[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as l (id, epoch, at, duration, account, verb, outcome, actor, role, session, source, destination, ori,
                            kind, query, refs, side, hmac)
                        """);
                PreparedStatement sides = app.prepareStatement("""
                        insert into vault.audit_side (id, record, salt, sealed)
                        select id, 'C' || id, decode(salt, 'hex'), decode(sealed, 'hex')
                        from unnest(?::bigint[], ?::text[], ?::text[]) as s (id, salt, sealed)
                        """)) {
            int n = 0;
            for (Field field : List.of(Field.ID, Field.EPOCH, Field.TIME, Field.DURATION)) {
                rows.setArray(++n, array(app, lines, it -> it.row().number(field)));
            }
            for (Field field : Arrays.asList(
                    Field.ACCOUNT,
                    Field.VERB,
                    Field.OUTCOME,
                    Field.ACTOR,
                    Field.ROLE,
                    Field.SESSION,
                    Field.SOURCE,
                    Field.DESTINATION,
                    Field.ORI,
                    Field.KIND,
                    Field.QUERY)) {
                rows.setArray(++n, array(app, lines, it -> it.row().text(field)));
            }
            rows.setArray(++n, array(app, lines, it -> String.join(" ", it.row().list(Field.REFS))));
            rows.setArray(++n, array(app, lines, it -> hex(it.row().bytes(Field.SIDE))));
            rows.setArray(++n, array(app, lines, it -> hex(it.row().bytes(Field.HMAC))));
            rows.execute();
            var changed = lines.stream().filter(it -> it.side() != null).toList();
            sides.setArray(1, array(app, changed, it -> it.row().number(Field.ID)));
            sides.setArray(
                    2,
                    array(
                            app,
                            changed,
                            it -> it.side() == null ? null : hex(it.side().salt())));
            sides.setArray(
                    3,
                    array(
                            app,
                            changed,
                            it -> it.side() == null ? null : hex(it.side().ciphertext())));
            sides.execute();
        }
    }

    private static Array array(Connection app, List<Line> lines, Function<Line, @Nullable Object> of)
            throws SQLException {
        return app.createArrayOf(
                "text",
                lines.stream()
                        .map(of)
                        .map(it -> it == null ? null : it.toString())
                        .toArray());
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : java.util.HexFormat.of().formatHex(bytes);
    }
}
