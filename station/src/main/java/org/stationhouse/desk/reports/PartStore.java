package org.stationhouse.desk.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.charges.Nibrs;
import org.stationhouse.backoffice.charges.Statute;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.ask.Ask;
import org.stationhouse.foundation.kernel.Money;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/** The sections of reports, each row by its place. As long as a report may be changed they are written anew with it. */
@Repository
class PartStore {

    private static final List<String> TABLES = List.of("offense", "person", "vehicle", "property");

    private final JdbcClient sql;
    private final AnswerStore answers;

    PartStore(JdbcClient sql, AnswerStore answers) {
        this.sql = sql;
        this.answers = answers;
    }

    void write(long report, ReportSaid said) {
        for (String table : TABLES) {
            sql.sql("delete from reports." + table + " where report = :report")
                    .param("report", report)
                    .update();
        }
        for (int n = 0; n < said.offenses().size(); n++) {
            offense(report, n, said.offenses().get(n));
        }
        for (int n = 0; n < said.people().size(); n++) {
            person(report, n, said.people().get(n));
        }
        for (int n = 0; n < said.vehicles().size(); n++) {
            vehicle(report, n, said.vehicles().get(n));
        }
        for (int n = 0; n < said.property().size(); n++) {
            property(report, n, said.property().get(n));
        }
        answers.write(report, said);
    }

    private void offense(long report, int position, ReportSaid.Offense it) {
        sql.sql("""
            insert into reports.offense (report, position, state, statute_code, section, title, nibrs_word, nibrs, counted,
                attempted, coded)
            values (:report, :position, :state, :code, :section, :title, :word, :nibrs, :counted, :attempted, :coded)
            """)
                .param("report", report)
                .param("position", position)
                .param("state", it.statute().state())
                .param("code", it.statute().code())
                .param("section", it.statute().section())
                .param("title", it.title())
                .param("word", it.nibrs().word())
                .param("nibrs", it.nibrs().code())
                .param("counted", it.counted().stream().sorted().collect(Collectors.joining(" ")))
                .param("attempted", it.attempted())
                .param("coded", it.coded())
                .update();
    }

    private void person(long report, int position, ReportSaid.Person it) {
        NewPerson said = it.said();
        sql.sql("""
            insert into reports.person (report, position, role, name_last, name_first, name_middle, born, sex, race, phone, address,
                person, number, fresh)
            values (:report, :position, :role, :last, :first, :middle, :born, :sex, :race, :phone, :address,
                :person, :number, :fresh)
            """)
                .param("report", report)
                .param("position", position)
                .param("role", it.role())
                .param("last", said.name().last())
                .param("first", said.name().first())
                .param("middle", said.name().middle())
                .param("born", said.born() == null ? null : said.born().toString())
                .param("sex", said.looks().sex())
                .param("race", said.looks().race())
                .param("phone", it.known("PHONE"))
                .param("address", it.known("ADDRESS"))
                .param("person", it.linked() == null ? null : it.linked().id())
                .param("number", it.linked() == null ? null : it.linked().number())
                .param("fresh", it.fresh())
                .update();
    }

    private void vehicle(long report, int position, ReportSaid.Vehicle it) {
        NewVehicle said = it.said();
        sql.sql("""
            insert into reports.vehicle (report, position, role, plate, plate_state, vin, year, make, model, color, vehicle, number,
                fresh)
            values (:report, :position, :role, :plate, :plateState, :vin, :year, :make, :model, :color, :vehicle, :number, :fresh)
            """)
                .param("report", report)
                .param("position", position)
                .param("role", it.role())
                .param("plate", said.plate() == null ? null : said.plate().text())
                .param("plateState", said.state())
                .param("vin", said.vin() == null ? null : said.vin().text())
                .param("year", said.looks().year())
                .param("make", said.looks().make())
                .param("model", said.looks().model())
                .param("color", said.looks().color())
                .param("vehicle", it.linked() == null ? null : it.linked().id())
                .param("number", it.linked() == null ? null : it.linked().number())
                .param("fresh", it.fresh())
                .update();
    }

    private void property(long report, int position, ReportSaid.Property it) {
        sql.sql("""
            insert into reports.property (report, position, loss, article, description, serial, value, count)
            values (:report, :position, :loss, :article, :description, :serial, :value, :count)
            """)
                .param("report", report)
                .param("position", position)
                .param("loss", it.loss().name())
                .param("article", it.article())
                .param("description", it.description())
                .param("serial", it.serial())
                .param("value", it.value() == null ? null : it.value().cents())
                .param("count", it.count())
                .update();
    }

    /** Records gives its code to an offense. @param coded null for one that is not reported */
    void code(long report, int position, @Nullable String coded) {
        sql.sql("update reports.offense set coded = :coded where report = :report and position = :position")
                .param("coded", coded)
                .param("report", report)
                .param("position", position)
                .update();
    }

    /** The report with its sections. */
    Report filled(Report it) {
        ReportSaid said = it.said();
        return new Report(
                it.id(),
                it.ref(),
                it.number(),
                it.kind(),
                it.inCase(),
                it.origin(),
                it.author(),
                it.madeAt(),
                it.about(),
                said(it.id(), said),
                it.trained(),
                it.state(),
                it.since(),
                it.version());
    }

    private ReportSaid said(long report, ReportSaid said) {
        AnswerStore.All all = answers.of(report);
        return new ReportSaid(
                said.from(),
                said.to(),
                said.place(),
                rows("offense", report, row -> offense(row, all.at(Ask.Part.OFFENSE, row.getInt("position")))),
                rows("person", report, row -> person(row, all.at(Ask.Part.PERSON, row.getInt("position")))),
                rows("vehicle", report, PartStore::vehicle),
                rows("property", report, PartStore::property),
                said.narrative(),
                all.at(Ask.Part.REPORT, 0));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String table, long report, Reader<T> reader) {
        return sql.sql("select * from reports." + table + " where report = :report order by position")
                .param("report", report)
                .query((row, n) -> reader.read(row))
                .list();
    }

    private static ReportSaid.Offense offense(ResultSet row, Answers answers) throws SQLException {
        return new ReportSaid.Offense(
                new Statute(row.getString("state"), row.getString("statute_code"), row.getString("section")),
                row.getString("title"),
                row.getBoolean("attempted"),
                Nibrs.of(row.getString("nibrs_word"), row.getString("nibrs")),
                AnswerStore.words(row.getString("counted")),
                row.getString("coded"),
                answers);
    }

    private static ReportSaid.Person person(ResultSet row, Answers answers) throws SQLException {
        String born = row.getString("born");
        return new ReportSaid.Person(
                row.getString("role"),
                new NewPerson(
                        new PersonName(
                                row.getString("name_last"), row.getString("name_first"), row.getString("name_middle")),
                        born == null ? null : PartialDate.of(born),
                        looks(row.getString("sex"), row.getString("race")),
                        known(row.getString("phone"), row.getString("address")),
                        ""),
                linked(row, "person"),
                row.getBoolean("fresh"),
                answers);
    }

    static Looks looks(@Nullable String sex, @Nullable String race) {
        return new Looks(sex, race, null, null, null, null, null, null);
    }

    static List<NewPerson.Known> known(@Nullable String phone, @Nullable String address) {
        var known = new ArrayList<NewPerson.Known>();
        if (phone != null) {
            known.add(new NewPerson.Known("PHONE", "CELL", phone, null));
        }
        if (address != null) {
            known.add(new NewPerson.Known("ADDRESS", "HOME", address, null));
        }
        return known;
    }

    private static ReportSaid.Vehicle vehicle(ResultSet row) throws SQLException {
        String plate = row.getString("plate");
        String vin = row.getString("vin");
        var looks = new VehicleLooks(
                row.getObject("year", Integer.class),
                row.getString("make"),
                row.getString("model"),
                "",
                row.getString("color"),
                "",
                "");
        return new ReportSaid.Vehicle(
                row.getString("role"),
                new NewVehicle(
                        plate == null ? null : new Plate(plate),
                        row.getString("plate_state"),
                        NewVehicle.PASSENGER,
                        vin == null ? null : new Vin(vin),
                        looks,
                        "",
                        ""),
                linked(row, "vehicle"),
                row.getBoolean("fresh"));
    }

    private static ReportSaid.@Nullable Linked linked(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new ReportSaid.Linked(id, row.getString("number"));
    }

    private static ReportSaid.Property property(ResultSet row) throws SQLException {
        Long value = row.getObject("value", Long.class);
        return new ReportSaid.Property(
                Loss.valueOf(row.getString("loss")),
                row.getString("article"),
                row.getString("description"),
                row.getString("serial"),
                value == null ? null : new Money(value),
                row.getInt("count"));
    }
}
