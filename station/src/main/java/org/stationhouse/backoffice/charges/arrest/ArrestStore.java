package org.stationhouse.backoffice.charges.arrest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.CountSheet;
import org.stationhouse.backoffice.charges.count.Stage;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** The arrests, one by one. */
@Repository
class ArrestStore {

    static final String ARRESTS = """
            select a.id, a.ref, a.number, a.person, a.name_last, a.name_first, a.name_middle, a.born, a.age, a.alone,
                a.case_id, a.case_ref, a.case_number, a.restricted, a.ori, a.arrested_at, a.place, a.type, a.officer,
                a.officer_id, a.armed, a.multiple, a.resident, a.under18, a.stage, a.charges, a.grade, a.entered_at,
                a.entered_by, a.version
            from charges.arrest a
            """;

    private final JdbcClient sql;

    ArrestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is kept of an arrest beside what is said of it. */
    record Made(
            PublicRef ref,
            String number,
            long person,
            PersonName name,
            Arrest.@Nullable InCase inCase,
            boolean restricted,
            boolean alone) {}

    /** @return id of the arrest */
    long insert(Made made, ArrestSaid said, Instant now, String by) {
        Arrest.InCase jacket = made.inCase();
        return sql.sql("""
                insert into charges.arrest (ref, number, person, name_last, name_first, name_middle, born, age, juvenile, alone,
                    case_id, case_ref, case_number, restricted, ori, arrested_at, place, type, officer, officer_id, armed,
                    multiple, resident, under18, stage, charges, entered_at, entered_by, version)
                values (:ref, :number, :person, :last, :first, :middle, :born, :age, :juvenile, :alone, :caseId, :caseRef,
                    :caseNumber, :restricted, :ori, :at, :place, :type, :officer, :officerId, :armed, :multiple, :resident,
                    :under18, 'BOOKED', '', :now, :by, 1)
                returning id
                """)
                .param("ref", made.ref())
                .param("number", made.number())
                .param("person", made.person())
                .param("last", made.name().last())
                .param("first", made.name().first())
                .param("middle", made.name().middle())
                .param("born", said.born() == null ? null : said.born().toString())
                .param("age", said.age().years())
                .param("juvenile", said.age().juvenile())
                .param("alone", made.alone())
                .param("caseId", jacket == null ? null : jacket.id())
                .param("caseRef", jacket == null ? null : jacket.ref())
                .param("caseNumber", jacket == null ? null : jacket.number())
                .param("restricted", made.restricted())
                .param("ori", said.ori())
                .param("at", said.at())
                .param("place", said.place().text())
                .param("type", said.type())
                .param("officer", said.officer())
                .param("officerId", said.officerId())
                .param("armed", String.join(",", said.armed()))
                .param("multiple", said.multiple())
                .param("resident", said.resident())
                .param("under18", said.under18())
                .param("now", now)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** @return 1, or 0 when somebody else changed the arrest since this version */
    int updateSaid(Arrest from, ArrestSaid said, Arrest.@Nullable InCase jacket, boolean restricted, boolean alone) {
        return sql.sql("""
                update charges.arrest set born = :born, age = :age, juvenile = :juvenile, alone = :alone, case_id = :caseId,
                    case_ref = :caseRef, case_number = :caseNumber, restricted = :restricted, ori = :ori,
                    arrested_at = :at, place = :place, type = :type, officer = :officer, officer_id = :officerId,
                    armed = :armed, multiple = :multiple, resident = :resident, under18 = :under18, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", from.id())
                .param("version", from.version())
                .param("born", said.born() == null ? null : said.born().toString())
                .param("age", said.age().years())
                .param("juvenile", said.age().juvenile())
                .param("alone", alone)
                .param("caseId", jacket == null ? null : jacket.id())
                .param("caseRef", jacket == null ? null : jacket.ref())
                .param("caseNumber", jacket == null ? null : jacket.number())
                .param("restricted", restricted)
                .param("ori", said.ori())
                .param("at", said.at())
                .param("place", said.place().text())
                .param("type", said.type())
                .param("officer", said.officer())
                .param("officerId", said.officerId())
                .param("armed", String.join(",", said.armed()))
                .param("multiple", said.multiple())
                .param("resident", said.resident())
                .param("under18", said.under18())
                .update();
    }

    /** What follows from its counts now. @return 1, or 0 when somebody else changed the arrest since this version */
    int updateSheet(long id, int version, CountSheet sheet) {
        Charge top = sheet.top();
        return sql.sql("""
                update charges.arrest set stage = :stage, charges = :charges, grade = :grade, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("stage", sheet.stage())
                .param("charges", sheet.text())
                .param("grade", top == null ? null : top.level().grade())
                .update();
    }

    /** Counts a change of what belongs to it. @return 1, or 0 when somebody else changed the arrest since this version */
    int touch(Arrest from) {
        return sql.sql("update charges.arrest set version = version + 1 where id = :id and version = :version")
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** The arrests of a case are restricted with it, and lifted with it. */
    void restrict(long jacket, boolean restricted) {
        sql.sql("update charges.arrest set restricted = :restricted where case_id = :jacket")
                .param("restricted", restricted)
                .param("jacket", jacket)
                .update();
    }

    /** After people were taken apart. @return 1, or 0 when there is no such arrest */
    int repoint(PublicRef ref, long person) {
        return sql.sql("update charges.arrest set person = :person where ref = :ref")
                .param("person", person)
                .param("ref", ref)
                .update();
    }

    /** Until this transaction ends nobody else takes hold of the arrest so; who does waits, and sees it as it stands then. */
    void lock(PublicRef ref) {
        sql.sql("select 1 from charges.arrest where ref = :ref for update")
                .param("ref", ref)
                .query(Integer.class)
                .optional();
    }

    /** The case in which an arrest stands, read without holding anything. */
    Optional<PublicRef> jacketOf(PublicRef ref) {
        return sql.sql("select case_ref from charges.arrest where ref = :ref and case_ref is not null")
                .param("ref", ref)
                .query((row, n) -> new PublicRef(row.getString("case_ref")))
                .optional();
    }

    Optional<Arrest> find(PublicRef ref) {
        return sql.sql(ARRESTS + " where a.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> arrest(row))
                .optional();
    }

    List<Arrest> ofCase(long jacket) {
        return sql.sql(ARRESTS + " where a.case_id = :jacket order by a.id")
                .param("jacket", jacket)
                .query((row, n) -> arrest(row))
                .list();
    }

    /** Running numbers of those whose number begins so. */
    List<Long> numbers(String prefix) {
        return sql.sql(
                        "select substr(number, length(:prefix) + 1)::bigint from charges.arrest where starts_with(number, :prefix)")
                .param("prefix", prefix)
                .query(Long.class)
                .list();
    }

    static Arrest arrest(ResultSet row) throws SQLException {
        String born = row.getString("born");
        String grade = row.getString("grade");
        String caseNumber = row.getString("case_number");
        return new Arrest(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("number"),
                row.getLong("person"),
                new PersonName(row.getString("name_last"), row.getString("name_first"), row.getString("name_middle")),
                born == null ? null : PartialDate.of(born),
                new Age(row.getInt("age")),
                caseNumber == null
                        ? null
                        : new Arrest.InCase(
                                row.getLong("case_id"),
                                new PublicRef(row.getString("case_ref")),
                                CaseNumber.of(caseNumber)),
                row.getBoolean("restricted"),
                Ori.of(row.getString("ori")),
                row.getTimestamp("arrested_at").toInstant(),
                Place.of(row.getString("place")),
                ArrestType.valueOf(row.getString("type")),
                row.getString("officer"),
                row.getString("officer_id"),
                List.of(row.getString("armed").split(",")),
                row.getString("multiple"),
                row.getString("resident"),
                row.getString("under18"),
                Stage.valueOf(row.getString("stage")),
                row.getString("charges"),
                grade == null ? null : Level.Grade.valueOf(grade),
                row.getBoolean("alone"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                row.getInt("version"));
    }
}
