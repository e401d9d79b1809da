package org.stationhouse.backoffice.office.law;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.law.BadLaw;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.local.Counsel;
import org.stationhouse.foundation.jurisdiction.local.Kept;
import org.stationhouse.foundation.jurisdiction.local.LayerFile;
import org.stationhouse.foundation.jurisdiction.local.LocalCalendar;
import org.stationhouse.foundation.jurisdiction.local.LocalLaw;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;

/** Takes the agency's own law over, all of a file or nothing; what stands already is left as it is. */
@Service
public class LayerImport implements TakeOver {

    private static final String RIGHT = "office.law.import";
    private static final long LARGEST = 1024L * 1024;

    private final LocalLaw law;
    private final LocalCalendar calendar;
    private final AgencyOffice agencies;
    private final AccessPolicy policy;

    LayerImport(LocalLaw law, LocalCalendar calendar, AgencyOffice agencies, AccessPolicy policy) {
        this.law = law;
        this.calendar = calendar;
        this.agencies = agencies;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return "law";
    }

    @Override
    public String holds() {
        return "the agency's own law";
    }

    @Override
    @Transactional
    public Outcome load(Path file, Actor actor) {
        Agency agency = TakeOver.agency(agencies);
        try {
            String name = String.valueOf(file.getFileName());
            if (Files.size(file) > LARGEST) {
                throw new CannotRun("The file " + name + " is too large for an agency's own law.");
            }
            return load(LayerFile.read(name, Files.readString(file)), agency, actor);
        } catch (BadLaw wrong) {
            throw new CannotRun("Nothing was taken over. " + wrong.getMessage(), wrong);
        } catch (MalformedInputException e) {
            throw new CannotRun("The file " + file + " is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    /**
     * Puts the lines of a file into the agency's layer, all of them or none.
     *
     * @throws BadLaw with file and line when the file is another state's, or a line contradicts a law or another line
     */
    @Transactional
    public Outcome load(LayerFile file, Agency agency, Actor actor) {
        policy.require(actor, RIGHT);
        long loaded = 0;
        long unchanged = 0;
        for (LayerFile.Line line : file.lines()) {
            if (!agency.ori().text().startsWith(file.state())) {
                throw line.at()
                        .bad("the file is for an agency of " + file.state() + ", this agency's ORI is "
                                + agency.ori().text());
            }
            if (line.at().guarded(() -> put(line, actor))) {
                loaded++;
            } else {
                unchanged++;
            }
        }
        return new Outcome(loaded, 0, unchanged, List.of(), null);
    }

    /** @return whether it did not stand before */
    private boolean put(LayerFile.Line line, Actor actor) {
        switch (line) {
            case LayerFile.Line.Value value -> {
                if (standing(law.values()).anyMatch(it -> same(it, value.said()))) {
                    return false;
                }
                law.set(value.said(), actor);
            }
            case LayerFile.Line.Day day -> {
                if (standing(calendar.days()).anyMatch(day.said()::equals)) {
                    return false;
                }
                calendar.set(day.said(), actor);
            }
            case LayerFile.Line.Ask ask -> {
                if (law.counsel().contact().equals(ask.said().contact())) {
                    return false;
                }
                law.ask(new Counsel(ask.said().contact(), law.counsel().version()), actor);
            }
        }
        return true;
    }

    private static <T> java.util.stream.Stream<T> standing(List<Kept<T>> all) {
        return all.stream().filter(it -> !it.struck()).map(Kept::said);
    }

    /** The same number may stand there with more zeros. */
    private static boolean same(LocalValue one, LocalValue other) {
        return one.value().compareTo(other.value()) == 0
                && new LocalValue(
                                one.rule(),
                                one.item(),
                                other.value(),
                                one.ordinance(),
                                one.adopted(),
                                one.from(),
                                one.until(),
                                one.why())
                        .equals(other);
    }
}
