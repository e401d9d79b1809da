package org.stationhouse;

import java.util.List;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.proof.Totp;

/** Somebody who signs in as people do: with a name, a password and an app that shows codes. */
public record Person(Account account, String password, String secret, List<String> recovery, MovableClock clock) {

    public String name() {
        return account.name();
    }

    /** The next code of the app; the clock of the house goes on by half a minute, since a code is taken once only. */
    public String code() {
        clock.forward(java.time.Duration.ofSeconds(30));
        return Totp.code(secret, clock.instant());
    }

    /** Signs in at the real doors: the notice, the password, the code of the app. @param next the page to go to */
    public Browser signIn(Browser desk, String next) {
        desk.open("/sign-in?next=" + next);
        desk.page().getByText("I understand and agree").click();
        desk.find("#f-name").fill(name());
        desk.find("#f-password").fill(password);
        desk.keys().press("Enter");
        desk.find("#f-code").fill(code());
        desk.keys().press("Enter");
        desk.page().waitForURL(address -> !address.contains("/sign-in"));
        return desk;
    }
}
