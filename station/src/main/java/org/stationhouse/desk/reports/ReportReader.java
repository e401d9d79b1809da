package org.stationhouse.desk.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.desk.reports.ReportRows.OffenseRow;
import org.stationhouse.desk.reports.ReportRows.PersonRow;
import org.stationhouse.desk.reports.ReportRows.PropertyRow;
import org.stationhouse.desk.reports.ReportRows.VehicleRow;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.ask.Ask;
import org.stationhouse.desk.reports.ask.Asks;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Money;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.web.TypedTime;

/** Makes what a report says out of what was typed. What can't be read stands beside its field. */
@Component
class ReportReader {

    /** Typed instead of a number of the index: none of those offered. */
    static final String NEW = "new";

    private final Sections sections;
    private final ReportIndex index;
    private final ReportFile file;

    ReportReader(Sections sections, ReportIndex index, ReportFile file) {
        this.sections = sections;
        this.index = index;
        this.file = file;
    }

    /** @param was the report as it stands: what was not changed is what it was */
    ReportSaid said(ReportForm form, Kind kind, Report was, BindingResult errors, Actor actor) {
        ReportSaid before = was.said();
        Instant from = moment("occurredFrom", form.occurredFrom(), before.from(), errors);
        Instant to = moment("occurredTo", form.occurredTo(), before.to(), errors);
        LocalDate day = (from == null ? file.clock() : from.atZone(file.clock().getZone())).toLocalDate();
        var offenses = new ArrayList<ReportSaid.Offense>();
        var people = new ArrayList<ReportSaid.Person>();
        var vehicles = new ArrayList<ReportSaid.Vehicle>();
        var property = new ArrayList<ReportSaid.Property>();
        if (kind.has(Kind.Section.OFFENSES)) {
            each(form.offenses(), (n, row) -> offense(n, row, day, errors).ifPresent(offenses::add));
        }
        if (kind.has(Kind.Section.PEOPLE)) {
            each(
                    form.people(),
                    (n, row) -> person(n, row, before, errors, actor).ifPresent(people::add));
        }
        AskReader.answered(form, kind, offenses, people, errors);
        if (kind.has(Kind.Section.VEHICLES)) {
            each(
                    form.vehicles(),
                    (n, row) -> vehicle(n, row, before, errors, actor).ifPresent(vehicles::add));
        }
        if (kind.has(Kind.Section.PROPERTY)) {
            each(form.property(), (n, row) -> property(n, row, errors).ifPresent(property::add));
        }
        return new ReportSaid(
                from,
                to,
                form.place().isEmpty() ? null : form.place(),
                offenses,
                people,
                vehicles,
                property,
                form.narrative(),
                AskReader.answers(Asks.of(kind.code(), Ask.Part.REPORT), form.asks(), "", errors));
    }

    private interface Row<T> {
        void read(int n, T row);
    }

    private static <T> void each(List<T> rows, Row<T> reader) {
        for (int n = 0; n < rows.size(); n++) {
            reader.read(n, rows.get(n));
        }
    }

    private @Nullable Instant moment(String field, String typed, @Nullable Instant was, BindingResult errors) {
        ZonedDateTime now = file.clock();
        if (typed.isBlank()) {
            return null;
        }
        if (typed.equals(ReportForm.moment(was, now.getZone()))) {
            return was;
        }
        return switch (TypedTime.moment(typed, now)) {
            case TypedTime.Clear it -> it.at().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
            case TypedTime.Unclear it -> {
                if (!errors.hasFieldErrors(field)) {
                    errors.rejectValue(field, it.word(), it.values().toArray(), null);
                }
                yield null;
            }
        };
    }

    private Optional<ReportSaid.Offense> offense(int n, OffenseRow row, LocalDate day, BindingResult errors) {
        Optional<Sections.Meant> meant = sections.meant(row.offense(), day);
        if (meant.isEmpty()) {
            reject(errors, "offenses[" + n + "].offense", "reports.offense.unlisted");
        }
        return meant.map(Sections.Meant::offense)
                .map(it -> new ReportSaid.Offense(
                        it.statute(),
                        it.title(),
                        row.done().equals("ATTEMPTED"),
                        it.nibrs(),
                        it.counted(),
                        null,
                        Answers.NONE));
    }

    private Optional<ReportSaid.Person> person(
            int n, PersonRow row, ReportSaid before, BindingResult errors, Actor actor) {
        String at = "people[" + n + "].";
        PartialDate born =
                PartialDate.typed(row.born(), file.clock().toLocalDate()).orElse(null);
        if (born == null && !row.born().isEmpty()) {
            reject(errors, at + "born", "reports.person.born.unclear");
        }
        if (errors.hasFieldErrors(at + "*")) {
            return Optional.empty();
        }
        NewPerson said = toPerson(row, born);
        Optional<ReportSaid.Linked> linked = before.people().stream()
                .map(ReportSaid.Person::linked)
                .filter(it -> it != null && it.number().equals(row.known().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (linked.isEmpty() && numbered(row.known())) {
            linked = index.person(row.known().toUpperCase(Locale.ROOT), actor);
            if (linked.isEmpty()) {
                reject(errors, at + "known", "reports.known.none");
            }
        }
        return Optional.of(new ReportSaid.Person(
                row.role(), said, linked.orElse(null), row.known().equalsIgnoreCase(NEW), Answers.NONE));
    }

    private static boolean numbered(String known) {
        return !known.isEmpty() && !known.equalsIgnoreCase(NEW);
    }

    /** Who may be meant by a row so far; empty while no name can be read. */
    Optional<NewPerson> asked(PersonRow row) {
        return row.name().codePoints().anyMatch(Character::isLetterOrDigit)
                        && row.name().length() <= PersonName.LONGEST
                        && !row.name().startsWith(",")
                ? Optional.of(toPerson(
                        row,
                        PartialDate.typed(row.born(), file.clock().toLocalDate())
                                .orElse(null)))
                : Optional.empty();
    }

    private static NewPerson toPerson(PersonRow row, @Nullable PartialDate born) {
        return new NewPerson(
                PersonName.of(row.name()),
                born,
                PartStore.looks(blank(row.sex()), blank(row.race())),
                PartStore.known(blank(row.phone()), blank(row.address())),
                "");
    }

    private Optional<ReportSaid.Vehicle> vehicle(
            int n, VehicleRow row, ReportSaid before, BindingResult errors, Actor actor) {
        String at = "vehicles[" + n + "].";
        if (!row.plate().isEmpty() && !Plate.possible(row.plate())) {
            reject(errors, at + "plate", "master.plate.unclear");
        }
        if (!row.vin().isEmpty() && !Vin.possible(row.vin())) {
            reject(errors, at + "vin", "master.vin.unclear");
        }
        NewVehicle said = errors.hasFieldErrors(at + "*") ? null : asked(row);
        if (said == null || said.isEmpty()) {
            reject(errors, at + "plate", "reports.vehicle.needed");
            return Optional.empty();
        }
        Optional<ReportSaid.Linked> linked = before.vehicles().stream()
                .map(ReportSaid.Vehicle::linked)
                .filter(it -> it != null && it.number().equals(row.known().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (linked.isEmpty() && numbered(row.known())) {
            linked = index.vehicle(row.known().toUpperCase(Locale.ROOT), said, actor);
            if (linked.isEmpty()) {
                reject(errors, at + "known", "reports.known.vehicle.none");
            }
        }
        return Optional.of(new ReportSaid.Vehicle(
                row.role(), said, linked.orElse(null), row.known().equalsIgnoreCase(NEW)));
    }

    /** What a row says so far; what can't be read is left out. */
    NewVehicle asked(VehicleRow row) {
        return new NewVehicle(
                Plate.possible(row.plate()) ? Plate.of(row.plate()) : null,
                row.state().isEmpty() ? null : row.state().toUpperCase(Locale.ROOT),
                NewVehicle.PASSENGER,
                Vin.possible(row.vin()) ? Vin.of(row.vin()) : null,
                new VehicleLooks(
                        row.year().matches("\\d{4}") ? Integer.valueOf(row.year()) : null,
                        row.make(),
                        row.model(),
                        "",
                        row.color(),
                        "",
                        ""),
                "",
                "");
    }

    private static Optional<ReportSaid.Property> property(int n, PropertyRow row, BindingResult errors) {
        String at = "property[" + n + "].";
        Money value = Money.typed(row.value()).orElse(null);
        if (value == null && !row.value().isEmpty()) {
            reject(errors, at + "value", "reports.property.value.unclear");
        }
        if (errors.hasFieldErrors(at + "*")) {
            return Optional.empty();
        }
        return Optional.of(new ReportSaid.Property(
                Loss.valueOf(row.loss()),
                row.article(),
                row.description(),
                blank(row.serial()),
                value,
                row.count().isEmpty() ? 1 : Integer.parseInt(row.count())));
    }

    private static void reject(BindingResult errors, String field, String word) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }

    private static @Nullable String blank(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
