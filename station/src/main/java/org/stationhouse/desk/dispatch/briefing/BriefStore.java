package org.stationhouse.desk.dispatch.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

/** Short records and their histories. */
@Repository
class BriefStore {

    static final String NEWEST = "made_at desc, id desc";

    static final Map<String, String> ORDERS = Map.of(
            "number",
            "number",
            "made",
            "made_at",
            "kind",
            "kind",
            "place",
            "lower(place)",
            "beat",
            "beat",
            "until",
            "until_on");

    private final JdbcClient sql;

    BriefStore(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(
            PublicRef ref,
            String number,
            Brief.Said said,
            Brief.@Nullable Site site,
            Brief.@Nullable From from,
            Instant now,
            String by) {
        Brief.From call = from != null && from.call() ? from : null;
        Brief.From contact = from != null && !from.call() ? from : null;
        Brief.Duty duty = said.duty();
        return said(sql.sql("""
            insert into dispatch.brief (ref, number, kind, what, place, place_ref, beat, seen_at, until_on, told_by, phone, person, standing,
                suspicion, person_ref, person_number, plate, plate_state, looks, vehicle_ref, vehicle_number, kept, duty_code, duty_name,
                due_on, call_id, call_ref, contact_id, contact_ref, from_number, made_at, made_by, state, state_at, state_by, version)
            values (:ref, :number, :kind, :what, :place, :placeRef, :beat, :seen, :until, :toldBy, :phone, :person, :standing,
                :suspicion, :personRef, :personNumber, :plate, :plateState, :looks, :vehicleRef, :vehicleNumber, :kept, :dutyCode, :dutyName,
                :due, :callId, :callRef, :contactId, :contactRef, :fromNumber, :now, :by, 'OPEN', :now, :by, 1)
            returning id
            """), said, site)
                .param("ref", ref)
                .param("number", number)
                .param("kind", said.kind().name())
                .param("dutyCode", duty == null ? null : duty.code())
                .param("dutyName", duty == null ? null : duty.name())
                .param("due", duty == null ? null : duty.dueOn())
                .param("callId", call == null ? null : call.id())
                .param("callRef", call == null ? null : call.ref())
                .param("contactId", contact == null ? null : contact.id())
                .param("contactRef", contact == null ? null : contact.ref())
                .param("fromNumber", from == null ? null : from.number())
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** All but kind and office. @return 1, or 0 when somebody else changed the record since this version */
    int updateSaid(Brief from, Brief.Said said, Brief.@Nullable Site site) {
        return said(sql.sql("""
            update dispatch.brief set what = :what, place = :place, place_ref = :placeRef, beat = :beat, seen_at = :seen,
                until_on = :until, told_by = :toldBy, phone = :phone, person = :person, standing = :standing, suspicion = :suspicion,
                person_ref = :personRef, person_number = :personNumber, plate = :plate, plate_state = :plateState, looks = :looks,
                vehicle_ref = :vehicleRef, vehicle_number = :vehicleNumber, kept = :kept, version = version + 1
            where id = :id and version = :version
            """), said, site)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static JdbcClient.StatementSpec said(
            JdbcClient.StatementSpec statement, Brief.Said said, Brief.@Nullable Site site) {
        Brief.Named person = said.person();
        Brief.Known known = person == null ? null : person.known();
        Brief.Car car = said.car();
        Plate plate = car == null ? null : car.plate();
        Brief.Known vehicle = car == null ? null : car.known();
        return statement
                .param("what", said.what())
                .param("place", said.place())
                .param("placeRef", site == null ? null : site.ref())
                .param("beat", site == null ? null : site.beat())
                .param("seen", said.seenAt())
                .param("until", said.until())
                .param("toldBy", said.toldBy())
                .param("phone", said.phone())
                .param("person", person == null ? null : person.name())
                .param("standing", person == null ? null : person.standing().name())
                .param("suspicion", person == null ? null : person.suspicion())
                .param("personRef", known == null ? null : known.ref())
                .param("personNumber", known == null ? null : known.number())
                .param("plate", plate == null ? null : plate.text())
                .param("plateState", car == null ? null : car.state())
                .param("looks", car == null ? null : car.looks())
                .param("vehicleRef", vehicle == null ? null : vehicle.ref())
                .param("vehicleNumber", vehicle == null ? null : vehicle.number())
                .param("kept", said.kept());
    }

    /** @return 1, or 0 when somebody else changed the record since this version */
    int updateState(Brief from, BriefState to, LocalDate until, Instant now, String by) {
        return sql.sql("""
            update dispatch.brief set state = :state, state_at = :now, state_by = :by, said = :said, until_on = :until,
                version = version + 1
            where id = :id and version = :version
            """)
                .param("state", to.word())
                .param("now", now)
                .param("by", by)
                .param("said", to.words())
                .param("until", until)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    void line(long brief, BriefLine line) {
        sql.sql("insert into dispatch.brief_line (brief, at, by, step, said) values (:brief, :at, :by, :step, :said)")
                .param("brief", brief)
                .param("at", line.at())
                .param("by", line.by())
                .param("step", line.step())
                .param("said", line.said())
                .update();
    }

    List<BriefLine> lines(long brief) {
        return sql.sql("select * from dispatch.brief_line where brief = :brief order by id")
                .param("brief", brief)
                .query((row, n) -> new BriefLine(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("step"),
                        row.getString("said")))
                .list();
    }

    Optional<Brief> find(PublicRef ref) {
        return sql.sql("select * from dispatch.brief where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> BriefRowStore.brief(row))
                .optional();
    }

    /** The same, held by this transaction. */
    Optional<Brief> lock(PublicRef ref) {
        return sql.sql("select * from dispatch.brief where ref = :ref for update")
                .param("ref", ref)
                .query((row, n) -> BriefRowStore.brief(row))
                .optional();
    }

    List<Brief> list(BriefFilter filter, String order, int skip, int most) {
        return sql.sql("""
            select * from dispatch.brief
            where (:state::text is null or state = :state)
                and (:kind::text is null or kind = :kind)
                and (:beat::text is null or beat = :beat or :beat = '-' and beat is null)
                and (:text::text is null or number = upper(:text) or strpos(lower(what), lower(:text)) > 0
                    or strpos(lower(place), lower(:text)) > 0 or strpos(lower(looks), lower(:text)) > 0
                    or plate = regexp_replace(upper(:text), '[^A-Z0-9]', '', 'g'))
                and (:from::timestamptz is null or made_at >= :from)
                and (:until::timestamptz is null or made_at < :until)
            order by\
            """ + " " + order + " limit :most offset :skip")
                .param("state", filter.state())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("beat", filter.beat())
                .param("text", filter.text())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> BriefRowStore.brief(row))
                .list();
    }

    /** What patrol is told today, of one beat and of no beat, or of all; by beat, the newest first. */
    List<Brief> told(@Nullable String beat, LocalDate today, int most) {
        return sql.sql("""
            select * from dispatch.brief
            where state = 'OPEN' and until_on >= :today and (:beat::text is null or beat = :beat or beat is null)
            order by beat nulls last, made_at desc, id desc limit :most
            """)
                .param("today", today)
                .param("beat", beat)
                .param("most", most)
                .query((row, n) -> BriefRowStore.brief(row))
                .list();
    }

    /** What is still open though its day is over. */
    List<Brief> over(LocalDate today, int most) {
        return sql.sql("""
            select * from dispatch.brief where state = 'OPEN' and until_on < :today order by id limit :most for update skip locked
            """)
                .param("today", today)
                .param("most", most)
                .query((row, n) -> BriefRowStore.brief(row))
                .list();
    }

    List<String> numbers(String start) {
        return sql.sql("select number from dispatch.brief where starts_with(number, :start)")
                .param("start", start)
                .query(String.class)
                .list();
    }
}
