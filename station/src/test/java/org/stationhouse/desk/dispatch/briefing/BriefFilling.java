package org.stationhouse.desk.dispatch.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;

/** A short record of every kind, one with odd letters, one handled; a briefing was given. */
@Component
class BriefFilling implements Filling {

    private final BriefDesk desk;
    private final Briefings briefings;
    private final AgencyOffice agency;
    private final Clock clock;
    private List<String> records = List.of();

    BriefFilling(BriefDesk desk, Briefings briefings, AgencyOffice agency, Clock clock) {
        this.desk = desk;
        this.briefings = briefings;
        this.agency = agency;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        LocalDate until = clock.instant().atZone(agency.zone()).toLocalDate().plusDays(2);
        var all = new ArrayList<Brief>();
        all.add(desk.write(
                Briefs.person(
                        "Looks into <b>cars</b> & yards",
                        until,
                        Briefs.named("O'Neil, <i>Sam</i>", Brief.Standing.SUBJECT, "Tried three car doors & ran")),
                null,
                technician));
        briefings.give(null, technician);
        all.add(desk.write(
                Briefs.person("With him", until, Briefs.named("Young, Ed", Brief.Standing.JUVENILE, "Held the light")),
                null,
                technician));
        all.add(desk.write(Briefs.vehicle("Circles the school", "7FIL123", until), null, technician));
        all.add(desk.write(Briefs.traffic("Racing at night", until), null, technician));
        all.add(desk.write(Briefs.property("Blue bicycle", until), null, technician));
        all.add(desk.write(
                Briefs.of(
                        Brief.Kind.IMPOUND,
                        "Blocked a hydrant",
                        until,
                        null,
                        new Brief.Car(Plate.of("6FIL321"), null, null, null),
                        "Alder <Tow>",
                        null),
                null,
                technician));
        all.add(desk.write(
                Briefs.hazard("Open shaft", until, new Brief.Duty("COMMUNITY", "Community services officers", until)),
                null,
                technician));
        desk.handle(all.get(3).ref(), 1, "Radar <was> there", technician);
        records = all.stream().map(it -> "/briefs/" + it.ref()).toList();
    }

    @Override
    public List<String> records() {
        return records;
    }
}
