package org.stationhouse.desk.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.reports.ReportRows.OffenseRow;
import org.stationhouse.desk.reports.ReportRows.PersonRow;
import org.stationhouse.desk.reports.ReportRows.PropertyRow;
import org.stationhouse.desk.reports.ReportRows.VehicleRow;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.ask.Ask;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.web.Merge;

/**
 * What the browser sends of a report.
 *
 * @param occurredFrom moment as typed @param occurredTo the same; empty where one moment is meant
 * @param version version of the report that it was typed on
 */
record ReportForm(
        @Size(max = 40) String occurredFrom,
        @Size(max = 40) String occurredTo,

        @Size(max = Place.LONGEST) @Pattern(regexp = ReportRows.NO_CONTROL)
        String place,

        @Size(max = ReportSaid.MOST) List<@Valid OffenseRow> offenses,
        @Size(max = ReportSaid.MOST) List<@Valid PersonRow> people,
        @Size(max = ReportSaid.MOST) List<@Valid VehicleRow> vehicles,
        @Size(max = ReportSaid.MOST) List<@Valid PropertyRow> property,

        @Size(max = ReportSaid.LONGEST_NARRATIVE) @Pattern(regexp = "[^\\x00]*+")
        String narrative,

        @Size(max = ReportRows.MOST_ASKS)
        Map<String, @Size(max = Ask.LONGEST) @Pattern(regexp = ReportRows.NO_CONTROL) String> asks,

        Integer version) {

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    /** Parts that are merged as a whole. */
    static final List<String> PARTS = List.of("offenses", "people", "vehicles", "property", "narrative", "asks");

    /** A field that the browser left out is an empty one; lines end as one system does it. */
    ReportForm {
        occurredFrom = occurredFrom == null ? "" : occurredFrom.strip();
        occurredTo = occurredTo == null ? "" : occurredTo.strip();
        place = place == null ? "" : place.strip().replaceAll("\\s+", " ");
        offenses = typed(offenses, OffenseRow::untyped);
        people = typed(people, PersonRow::untyped);
        vehicles = typed(vehicles, VehicleRow::untyped);
        property = typed(property, PropertyRow::untyped);
        narrative = narrative == null ? "" : narrative.replace("\r\n", "\n");
        asks = ReportRows.answered(asks);
        version = version == null ? 0 : version;
    }

    private static <T> List<T> typed(@Nullable List<T> rows, Predicate<T> untyped) {
        var typed = new ArrayList<>(rows == null ? List.<T>of() : rows);
        typed.removeIf(it -> it == null || untyped.test(it));
        return typed;
    }

    static ReportForm of(Report report, ZoneId zone) {
        ReportSaid said = report.said();
        return new ReportForm(
                moment(said.from(), zone),
                moment(said.to(), zone),
                said.place() == null ? "" : said.place(),
                said.offenses().stream()
                        .map(it -> new OffenseRow(
                                it.text(), it.attempted() ? "ATTEMPTED" : "COMPLETED", typed(it.answers())))
                        .toList(),
                said.people().stream().map(ReportForm::row).toList(),
                said.vehicles().stream().map(ReportForm::row).toList(),
                said.property().stream().map(ReportForm::row).toList(),
                said.narrative(),
                typed(said.answers()),
                report.version());
    }

    private static Map<String, String> typed(Answers answers) {
        return answers.all().stream().collect(Collectors.toMap(Answers.Answer::ask, Answers.Answer::text));
    }

    static String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }

    private static PersonRow row(ReportSaid.Person it) {
        var said = it.said();
        return new PersonRow(
                it.role(),
                said.name().toString(),
                said.born() == null ? "" : said.born().us(),
                ReportRows.filled(said.looks().sex()),
                ReportRows.filled(said.looks().race()),
                ReportRows.filled(it.known("PHONE")),
                ReportRows.filled(it.known("ADDRESS")),
                known(it.linked(), it.fresh()),
                typed(it.answers()));
    }

    private static VehicleRow row(ReportSaid.Vehicle it) {
        var said = it.said();
        var looks = said.looks();
        return new VehicleRow(
                it.role(),
                said.plate() == null ? "" : said.plate().text(),
                ReportRows.filled(said.state()),
                said.vin() == null ? "" : said.vin().text(),
                looks.year() == null ? "" : looks.year().toString(),
                looks.make(),
                looks.model(),
                looks.color(),
                known(it.linked(), it.fresh()));
    }

    private static PropertyRow row(ReportSaid.Property it) {
        return new PropertyRow(
                it.loss().name(),
                it.article(),
                it.description(),
                ReportRows.filled(it.serial()),
                it.value() == null ? "" : it.value().toString(),
                it.count() == 1 ? "" : String.valueOf(it.count()));
    }

    private static String known(ReportSaid.@Nullable Linked linked, boolean fresh) {
        return linked != null ? linked.number() : fresh ? ReportReader.NEW : "";
    }

    /** What is merged: fields as they are typed, each part by its fingerprint. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("occurredFrom", occurredFrom);
        fields.put("occurredTo", occurredTo);
        fields.put("place", place);
        fields.put("offenses", print(offenses));
        fields.put("people", print(people));
        fields.put("vehicles", print(vehicles));
        fields.put("property", print(property));
        fields.put("narrative", print(narrative.strip()));
        fields.put("asks", print(asks));
        return fields;
    }

    private static String print(Object part) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(part.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody else has saved where only he changed it, else what was typed here; on his version. */
    ReportForm merged(Merge merge, ReportForm theirs) {
        var typed = fields();
        Predicate<String> mine =
                field -> typed.getOrDefault(field, "").equals(merge.values().get(field));
        return new ReportForm(
                merge.values().getOrDefault("occurredFrom", ""),
                merge.values().getOrDefault("occurredTo", ""),
                merge.values().getOrDefault("place", ""),
                mine.test("offenses") ? offenses : theirs.offenses,
                mine.test("people") ? people : theirs.people,
                mine.test("vehicles") ? vehicles : theirs.vehicles,
                mine.test("property") ? property : theirs.property,
                mine.test("narrative") ? narrative : theirs.narrative,
                mine.test("asks") ? asks : theirs.asks,
                theirs.version);
    }

    /** The same with one part as somebody else has saved it. */
    ReportForm with(String part, ReportForm theirs) {
        return new ReportForm(
                occurredFrom,
                occurredTo,
                place,
                part.equals("offenses") ? theirs.offenses : offenses,
                part.equals("people") ? theirs.people : people,
                part.equals("vehicles") ? theirs.vehicles : vehicles,
                part.equals("property") ? theirs.property : property,
                part.equals("narrative") ? theirs.narrative : narrative,
                part.equals("asks") ? theirs.asks : asks,
                version);
    }
}
