package org.stationhouse.desk.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** Calls of every status, one of them a case, for the gates over all pages. */
@Component
class CallFilling implements Filling {

    private final CallDesk desk;
    private final CallCorrections corrections;
    private final CallTies ties;
    private final CallIntake intake;
    private final CallSchedule schedule;
    private final Natures natures;
    private List<String> records = List.of();

    CallFilling(
            CallDesk desk,
            CallCorrections corrections,
            CallTies ties,
            CallIntake intake,
            CallSchedule schedule,
            Natures natures) {
        this.desk = desk;
        this.corrections = corrections;
        this.ties = ties;
        this.intake = intake;
        this.schedule = schedule;
        this.natures = natures;
    }

    @Override
    public List<String> records() {
        return records;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        NewCall odd = new NewCall(
                "<i>purple</i> smoke & O'Neil",
                null,
                3,
                Place.of("<b>12</b> O'Farrell St & 2nd"),
                new PersonName("D'Angelo-<u>Smith</u>", "Zoë", ""),
                "(916) 555-0142 x <1>");
        desk.log(odd, null, actors.as("prt1"));
        Call taken = desk.log(Calls.burglary(natures), "Rear <window> open & lights on.", technician);
        CallLine line = desk.note(taken.ref(), "Two people.", null, technician);
        desk.note(taken.ref(), "Three people.", line.id(), technician);
        desk.step(taken.ref(), 1, Step.DISPATCH, StepSaid.unit("S21"), technician);
        desk.step(taken.ref(), 2, Step.ARRIVE, StepSaid.now(), technician);
        corrections.correctTime(
                taken.ref(),
                3,
                CallTimes.Mark.RECEIVED,
                taken.times().received().minusSeconds(60),
                "rang before",
                technician);
        corrections.change(taken.ref(), 4, Calls.at(natures, "459J", "6362 Fountain Sq", "Lopez, Ana"), technician);
        desk.step(taken.ref(), 5, Step.CLEAR, StepSaid.ended(Disposition.REPORT), technician);
        desk.makeCase(taken.ref(), 6, technician);
        Call canceled = desk.log(Calls.at(natures, "415M", "1 Main St", "Nguyen, Thi"), null, technician);
        desk.step(canceled.ref(), 1, Step.CANCEL, StepSaid.because("the music stopped"), technician);
        Call fire = desk.log(Calls.at(natures, "904", "3 <Fire> & Ln", "Able, Ann"), "Smoke & <so>.", technician);
        Call again = desk.log(Calls.at(natures, "904", "3 <Fire> & Ln", "Baker, <Bo>"), "Flames & so.", technician);
        ties.attach(again.ref(), 1, fire.ref(), 1, technician);
        Call other = desk.log(Calls.at(natures, "904", "5 Fire Ln", "Cole, Cy"), null, technician);
        ties.attach(other.ref(), 1, fire.ref(), 2, technician);
        ties.split(other.ref(), 2, 3, "the <house> next door & so", technician);
        Instant due = Instant.now().plus(Duration.ofDays(2));
        Call later = intake.take(
                Calls.at(natures, "931", "7 <Later> & Ln", "Dole, Di"),
                Told.of("Keep the peace & so.").due(due),
                technician);
        schedule.putOff(later.ref(), 1, due.plusSeconds(3_600), "she <works> & so", technician);
        Call came = intake.take(
                Calls.at(natures, "931", "9 Later Ln", "Ewer, Ed"),
                Told.of(null).due(due),
                technician);
        schedule.takeNow(came.ref(), 1, technician);
        intake.take(
                Calls.at(natures, "942", "1 Station Sq", "Ford, <Fay>"),
                Told.of("At the window.").by(Source.WALK_IN),
                technician);
        intake.take(
                Calls.at(natures, "TS", "Main & 1st", "Gray, Gil"),
                Told.of(null).seenBy("W<9>"),
                technician);
        records = List.of("/calls/" + again.ref() + "/split", "/calls/" + other.ref() + "/attach?to=" + fire.number());
    }
}
