package org.stationhouse.desk.dispatch.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;

/** Takes the log of another system over by command: streams the file, loads what is good, reports what is not, changes nothing twice. */
@Service
public class CallImport implements TakeOver {

    static final String IMPORT = "dispatch.call.import";

    private final KnownLogs logs;
    private final ImportWork work;
    private final RunKeeper keeper;
    private final AccessPolicy policy;
    private final AgencyOffice agencies;

    CallImport(KnownLogs logs, ImportWork work, RunKeeper keeper, AccessPolicy policy, AgencyOffice agencies) {
        this.logs = logs;
        this.work = work;
        this.keeper = keeper;
        this.policy = policy;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "calls";
    }

    @Override
    public String holds() {
        return "a log of calls";
    }

    /**
     * Takes a log over, {@link CallBatches#ROWS} rows a transaction: after a crash the next run goes on where this one stopped.
     *
     * @throws CannotRun when the agency is not set up, is a demonstration, or the file is no log that is known
     */
    @Override
    public Outcome load(Path file, Actor actor) {
        policy.require(actor, IMPORT);
        Agency agency = TakeOver.agency(agencies);
        try (InputStream in = open(file)) {
            String name = named(file);
            OpenLog log = log(in, file);
            ImportRun run = keeper.begin(name, log.system(), actor);
            try {
                Outcome outcome = work.load(run, log, agency.zone(), actor);
                keeper.loaded(run, log.system(), outcome, actor);
                return outcome;
            } catch (IOException | RuntimeException | Error e) {
                String sentence = RunKeeper.sentence(e);
                keeper.failed(run, sentence == null ? ImportDesk.BROKE : sentence, actor);
                throw e;
            }
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    @Override
    public Outcome dryRun(Path file, Actor actor) {
        policy.require(actor, IMPORT);
        Agency agency = TakeOver.agency(agencies);
        try (InputStream in = open(file)) {
            Outcome outcome = work.weigh(log(in, file), agency.zone());
            keeper.weighed(named(file), outcome, actor);
            return outcome;
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
    }

    private OpenLog log(InputStream in, Path file) throws IOException {
        return logs.open(in).orElseThrow(() -> new CannotRun("The file " + file.getFileName() + KnownLogs.UNKNOWN));
    }

    /** The name of a file as a run bears it. */
    private static String named(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("\\p{Cc}", "?");
        return name.length() <= ImportRun.LONGEST_FILE ? name : name.substring(0, ImportRun.LONGEST_FILE);
    }
}
