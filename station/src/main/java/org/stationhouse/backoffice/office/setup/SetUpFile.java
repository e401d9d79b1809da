package org.stationhouse.backoffice.office.setup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.staff.FirstAccount;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * Unattended set-up, {@code start --setup FILE}, before the doors open. The file is a Java properties file with the keys
 * {@code agency.name agency.ori agency.zone admin.person admin.login admin.password admin.secret admin.cleared admin.trained}
 * (dates as 2026-11-21, the secret in Base32) and, if
 * wanted, {@code agency.bars}, the name of a template of bars such as {@code torrance}. A folder that is set up already is left as it is.
 */
@Component
class SetUpFile implements SmartLifecycle {

    private final SetUp setUp;
    private final String file;
    private boolean running;

    SetUpFile(SetUp setUp, @Value("${stationhouse.setup:}") String file) {
        this.setUp = setUp;
        this.file = file;
    }

    @Override
    public void start() {
        running = true;
        if (!file.isEmpty() && !setUp.done()) {
            establish(read(Path.of(file)));
        }
    }

    private void establish(Properties said) {
        try {
            var agency = Agency.named(
                    said(said, "agency.name"),
                    Ori.of(said(said, "agency.ori")),
                    ZoneId.of(said(said, "agency.zone")),
                    false);
            var administrator = new FirstAccount.Wish(
                    PersonName.of(said(said, "admin.person")),
                    said(said, "admin.login"),
                    said(said, "admin.password"),
                    said(said, "admin.secret"),
                    LocalDate.parse(said(said, "admin.cleared")),
                    LocalDate.parse(said(said, "admin.trained")));
            setUp.establish(
                    agency, null, administrator, template(said), Actor.console(System.getProperty("user.name")));
        } catch (FirstAccount.UnfitPassword unfit) {
            throw new CannotRun(
                    "The set-up file's admin.password is too easy to guess: choose a longer phrase.", unfit);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new CannotRun("The set-up file " + file + " can't be used: " + wrong.getMessage(), wrong);
        }
    }

    private String template(Properties said) {
        String name = said.getProperty("agency.bars", "").strip();
        if (!name.isEmpty() && !setUp.templates().contains(name)) {
            throw new CannotRun("There is no template " + name + " of bars; there are "
                    + String.join(", ", setUp.templates()) + ".");
        }
        return name;
    }

    private String said(Properties said, String key) {
        String value = said.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new CannotRun("The set-up file " + file + " does not say " + key + ".");
        }
        return value;
    }

    private static Properties read(Path path) {
        try (Reader reader = Files.newBufferedReader(path)) {
            var said = new Properties();
            said.load(reader);
            return said;
        } catch (IOException e) {
            throw new CannotRun("The set-up file " + path + " can't be read.", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which comes last. */
    @Override
    public int getPhase() {
        return -10;
    }
}
