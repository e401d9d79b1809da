package org.stationhouse.backoffice.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountCare;
import org.stationhouse.foundation.staff.AccountState;
import org.stationhouse.foundation.vault.AuditStanding;

class OfficeSpecimens implements Specimens {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");

    @Override
    public List<Specimen> all() {
        return List.of(root(), slip(), codes(), first());
    }

    private static Specimen root() {
        String checkpoint = "checkpoint stationhouse/audit/3 918273 cm9vdCBoYXNoIG9mIHRoZSB0cmFpbA== signature";
        var standing = new AuditStanding(
                31,
                "stationhouse/audit/31",
                918_273,
                AT,
                checkpoint,
                "audit+5f2c+publickey",
                4_471,
                Duration.ofSeconds(7),
                true,
                6_655,
                "/srv/anchors");
        return Specimen.filled(
                "backoffice/office/audit/rootpaper",
                Map.of("standing", standing, "root", "cm9vdCBoYXNoIG9mIHRoZSB0cmFpbA=="),
                Map.of(
                        "size", "918273",
                        "root", "cm9vdCBoYXNoIG9mIHRoZSB0cmFpbA==",
                        "origin", "stationhouse/audit/31",
                        "sealedAt", "11/20/2026 09:00:00",
                        "key", "audit+5f2c+publickey",
                        "signature", "Received and locked away by, date",
                        "anchors", "/srv/anchors",
                        "waiting", "4471"));
    }

    private static Account account() {
        return new Account(
                4711,
                PublicRef.fresh(),
                8,
                new PersonName("Okafor", "Ada", ""),
                "aokafor",
                "detective",
                new AccountState.Active(AT, null),
                "Replaces Sgt. Nguyen",
                false,
                9L,
                AT,
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-02"),
                null,
                3);
    }

    private static Specimen slip() {
        Account account = account();
        return Specimen.filled(
                "backoffice/office/accounts/slip",
                Map.of("account", account, "slip", new AccountCare.Slip("QX7-PL2-99K", AT.plus(Duration.ofHours(72)))),
                Map.of(
                        "person", "Ada Okafor",
                        "name", "aokafor",
                        "code", "QX7-PL2-99K",
                        "by", "Dana Whitfield",
                        "until", "11/23/2026 09:00:00",
                        "role", "Detective",
                        "reason", "Replaces Sgt. Nguyen",
                        "ref", account.ref().text()));
    }

    private static Specimen first() {
        return Specimen.filled(
                "backoffice/office/setup/done",
                Map.of("codes", List.of("1-KJH8-WQ2P", "2-MN4B-77TX"), "person", "Ada Okafor", "login", "aokafor"),
                Map.of(
                        "code", "1-KJH8-WQ2P",
                        "last", "2-MN4B-77TX",
                        "person", "Ada Okafor",
                        "login", "aokafor",
                        "onward", "Go to sign-in"));
    }

    private static Specimen codes() {
        return Specimen.filled(
                "backoffice/office/sign/codes",
                Map.of("account", account(), "codes", List.of("1-KJH8-WQ2P", "2-MN4B-77TX"), "onward", "/me"),
                Map.of(
                        "code", "1-KJH8-WQ2P",
                        "last", "2-MN4B-77TX",
                        "person", "Ada Okafor",
                        "name", "aokafor",
                        "role", "Detective",
                        "onward", "/me"));
    }
}
