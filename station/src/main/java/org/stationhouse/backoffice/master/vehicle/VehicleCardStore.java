package org.stationhouse.backoffice.master.vehicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** Reads vehicles whole. What the reader may not see is part of every question, so that nothing else is counted or takes a place. */
@Repository
class VehicleCardStore {

    /** Vehicles that one term leads to at most; the newest are looked at. */
    private static final int EACH = 40;

    /** Keys of one vehicle that begin alike. */
    private static final int TERMS_EACH = 2;

    /** Vehicles looked through for what else was asked of them. */
    private static final int DEEP = 1_000;

    /** Sorts behind everything that a term goes on with. */
    private static final String END = "\uffff";

    /**
     * Rows and facts of the vehicles in {@code root (id, place)}, as far as the reader sees them. {@code offset 0} keeps the planner, which
     * can't know how few they are, from reading everything instead.
     */
    private static final String WHOLE = """
            select v.*, root.place, f.id as fact, f.ref as fact_ref, f.thing, f.kind, f.sort, f.said, f.state, f.person,
                f.from_on, f.until_on, f.source, f.at, f.by
            from root
            cross join lateral (select * from master.vehicle where id = root.id
                union all select * from master.vehicle where canonical = root.id offset 0) v
            left join lateral (select * from master.said where vehicle = v.id and ended_at is null offset 0) f on true
            where sees(v)
            order by root.place, root.id, v.id
            """;

    private final JdbcClient sql;

    VehicleCardStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The vehicles that these rows belong to, in the same order. */
    List<VehicleCard> of(Collection<Long> ids, Open open) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.sql(open.in("""
                with root as (
                    select coalesce(v.canonical, v.id) as id, min(asked.place) as place
                    from unnest(:ids) with ordinality as asked (id, place) cross join lateral (
                        select id, canonical, shut from master.vehicle where id = asked.id offset 0) v
                    where sees(v) group by 1)
                """ + WHOLE))
                .param("ids", ids.toArray(Long[]::new))
                .params(open.params())
                .query(VehicleCardStore::cards);
    }

    /** Vehicles filed under one of these terms, or with a plate that fits. @param pattern for {@code like}, empty for none */
    List<VehicleCard> like(Collection<String> terms, String pattern, Open open) {
        return sql.sql(open.in("""
                with hit as (
                    select distinct known.vehicle from unnest(:terms) as asked (term) cross join lateral (
                        select k.vehicle from master.vehicle_key k where k.term = asked.term collate "C"
                        order by k.vehicle desc limit :each) known
                    union select vehicle from (
                        select vehicle from master.said where :pattern <> '' and kind = 'PLATE' and said like :pattern
                            and ended_at is null limit :each) fits),
                root as (
                    select coalesce(v.canonical, v.id) as id, min(v.id) as place
                    from hit cross join lateral (
                        select id, canonical, shut from master.vehicle where id = hit.vehicle offset 0) v
                    where sees(v) group by 1)
                """ + WHOLE))
                .param("terms", terms.toArray(String[]::new))
                .param("pattern", pattern)
                .param("each", EACH)
                .params(open.params())
                .query(VehicleCardStore::cards);
    }

    /** A page of those whose key begins so, in the order of the keys. */
    List<VehicleCard> filed(String from, VehicleFilter filter, Open open, int skip, int most) {
        return listed("""
                with hit as (
                    select vehicle, term as place from master.vehicle_key
                    where term >= :from collate "C" and term < :to collate "C" order by term, vehicle desc limit :deep),
                """, from, from + END, filter, open, skip, most);
    }

    /** A page of those with a plate that fits, by plate. */
    List<VehicleCard> fitting(PlatePattern plate, VehicleFilter filter, Open open, int skip, int most) {
        return listed("""
                with hit as (
                    select vehicle, said as place from master.said
                    where kind = 'PLATE' and said like :from and :to = '' and ended_at is null limit :deep),
                """, plate.like(), "", filter, open, skip, most);
    }

    /** A page of all, the one entered last first. */
    List<VehicleCard> newest(VehicleFilter filter, Open open, int skip, int most) {
        return listed("""
                with hit as (
                    select id as vehicle, to_char(4000000000 - extract(epoch from entered_at), '0000000000.000') as place
                    from master.vehicle where :from = '' and :to = '' and sees(vehicle)
                        and (:make = '' or make ilike :make || '%') and (:color = '' or color ilike :color || '%')
                        and (:year::int is null or year = :year)
                    order by entered_at desc, id desc limit :deep),
                """, "", "", filter, open, skip, most);
    }

    private List<VehicleCard> listed(
            String hit, String from, String to, VehicleFilter filter, Open open, int skip, int most) {
        return sql.sql(open.in(hit + """
                root as (
                    select coalesce(v.canonical, v.id) as id, min(hit.place) as place
                    from hit cross join lateral (select * from master.vehicle where id = hit.vehicle offset 0) v
                    where sees(v)
                        and (:make = '' or v.make ilike :make || '%') and (:color = '' or v.color ilike :color || '%')
                        and (:year::int is null or v.year = :year)
                        and (:state = '' or exists (select 1 from master.said plate where plate.vehicle = v.id
                            and plate.kind = 'PLATE' and plate.state = :state and plate.ended_at is null))
                    group by 1 order by 2, 1 offset :skip limit :most)
                """ + WHOLE))
                .param("from", from)
                .param("to", to)
                .param("deep", (skip + most) * TERMS_EACH + (filter.narrow() ? DEEP : 0))
                .param("make", filter.make())
                .param("color", filter.color())
                .param("year", filter.year())
                .param("state", filter.state())
                .params(open.params())
                .param("skip", skip)
                .param("most", most)
                .query(VehicleCardStore::cards);
    }

    private static List<VehicleCard> cards(ResultSet row) throws SQLException {
        Map<Long, Map<Long, Vehicle>> vehicles = new LinkedHashMap<>();
        Map<Long, List<Said>> facts = new LinkedHashMap<>();
        while (row.next()) {
            Vehicle vehicle = VehicleStore.vehicle(row);
            vehicles.computeIfAbsent(vehicle.root(), it -> new LinkedHashMap<>())
                    .putIfAbsent(vehicle.id(), vehicle);
            row.getLong("fact");
            if (!row.wasNull()) {
                facts.computeIfAbsent(vehicle.root(), it -> new ArrayList<>()).add(said(row));
            }
        }
        return vehicles.entrySet().stream()
                .map(it -> new VehicleCard(
                        List.copyOf(it.getValue().values()), facts.getOrDefault(it.getKey(), List.of())))
                .toList();
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("fact"),
                new PublicRef(row.getString("fact_ref")),
                row.getLong("thing"),
                SaidKind.valueOf(row.getString("kind")),
                row.getString("sort"),
                row.getString("said"),
                row.getString("state"),
                row.getObject("person", Long.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("source"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }
}
