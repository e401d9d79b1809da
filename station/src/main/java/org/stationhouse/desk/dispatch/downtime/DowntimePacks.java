package org.stationhouse.desk.dispatch.downtime;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;

/** Makes packs of numbered sheets, and takes in what was written on them. */
@Service
class DowntimePacks {

    /** Kind of record in audit lines. */
    static final String KIND = "dispatch.downtime";

    private final DowntimeStore store;
    private final CallDesk desk;
    private final NumberSeries numbers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    DowntimePacks(
            DowntimeStore store,
            CallDesk desk,
            NumberSeries numbers,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.numbers = numbers;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /** A pack with all its sheets, in order. */
    record Whole(Pack pack, List<Sheet> sheets) {}

    /**
     * Makes a pack: its numbers are reserved until each sheet is entered or spoiled.
     *
     * @param count 1 to {@link Pack#MOST}
     */
    @Transactional
    public PublicRef make(int count, Actor actor) {
        policy.require(actor, "dispatch.downtime.make");
        Instant now = now();
        int year = now.atZone(agency.zone()).getYear();
        long first = numbers.reserveBlock(Call.SERIES, year, count);
        var pack = new Pack(0, PublicRef.fresh(), year, first, count, now, actor.name(), 0, 0);
        store.insert(pack);
        audit.write(Act.done("dispatch.downtime.make", actor)
                .on(KIND, pack.ref().text())
                .changed("numbers", null, pack.firstNumber() + " to " + pack.lastNumber()));
        return pack.ref();
    }

    /** The newest first. */
    @Transactional
    public List<Pack> list(int skip, int most, Actor actor) {
        policy.require(actor, "dispatch.downtime.list");
        List<Pack> found = store.list(skip, most);
        audit.write(Act.done("dispatch.downtime.list", actor)
                .on(KIND, found.stream().map(pack -> pack.ref().text()).toList()));
        return found;
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        return whole("dispatch.downtime.list", ref, actor);
    }

    /** A pack whose blank sheets are printed. */
    @Transactional
    public Optional<Whole> print(PublicRef ref, Actor actor) {
        return whole("dispatch.downtime.make", ref, actor);
    }

    private Optional<Whole> whole(String right, PublicRef ref, Actor actor) {
        policy.require(actor, right);
        return store.find(ref).map(pack -> {
            audit.write(Act.done(right.equals("dispatch.downtime.make") ? "dispatch.downtime.print" : right, actor)
                    .on(KIND, ref.text()));
            return new Whole(pack, pack.sheets(store.settled(pack)));
        });
    }

    /** The sheet of a number, when there is one in a pack. */
    @Transactional
    public Optional<Sheet> sheet(SheetNumber number, Actor actor) {
        policy.require(actor, "dispatch.call.enter");
        Optional<Pack> pack = store.with(number.year(), number.running());
        audit.write(Act.done("dispatch.downtime.list", actor)
                .on(KIND, pack.map(it -> it.ref().text()).stream().toList()));
        return pack.map(it -> sheet(it, number));
    }

    private Sheet sheet(Pack pack, SheetNumber number) {
        return pack.sheets(store.settled(pack)).get((int) (number.running() - pack.first()));
    }

    /**
     * Enters the call of a sheet, under the sheet's number.
     *
     * @param received when the call came in, by the sheet
     * @param writtenBy who wrote the sheet
     * @param narrative what it says beside, blank for nothing
     * @throws Refusal when no pack has the number, the sheet is not blank, or the time can't be right
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Call enter(
            SheetNumber number, NewCall said, Instant received, String writtenBy, String narrative, Actor actor) {
        policy.require(actor, "dispatch.call.enter");
        Pack pack = held(number);
        SheetRules.blank(sheet(pack, number));
        SheetRules.writtenAfterPrinting(pack, received);
        Call call = desk.enter(said, number.year(), number.running(), received, writtenBy, narrative, actor);
        store.settle(
                pack,
                new Sheet(
                        number.year(),
                        number.running(),
                        new Sheet.State.Entered(call.ref(), writtenBy, now(), actor.name())));
        return call;
    }

    /**
     * Gives the number of a sheet up for good.
     *
     * @throws Refusal when no pack has the number, or the sheet is not blank
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void spoil(SheetNumber number, String why, Actor actor) {
        policy.require(actor, "dispatch.downtime.spoil");
        Pack pack = held(number);
        SheetRules.blank(sheet(pack, number));
        numbers.giveUp(Call.SERIES, number.year(), number.running(), why, actor);
        store.settle(
                pack,
                new Sheet(number.year(), number.running(), new Sheet.State.Spoiled(why.strip(), now(), actor.name())));
        audit.write(Act.done("dispatch.downtime.spoil", actor)
                .on(KIND, pack.ref().text())
                .because(why.strip())
                .changed("number", Call.number(number.year(), number.running()), null));
    }

    private Pack held(SheetNumber number) {
        return store.held(number.year(), number.running())
                .orElseThrow(() -> new Refusal(
                        "No pack has a sheet of this number.", "Downtime packs: numbers are reserved ahead"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
