package org.stationhouse.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountCare;
import org.stationhouse.foundation.staff.AccountRequest;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;

/** The invented staff: one person for each role, hired by the verbs that any administrator uses. */
@Service
class DemoStaff {

    /** Role, last name, given name. The first two hire the others. */
    private static final List<String> PEOPLE = List.of(
            "administrator Whitfield Dana",
            "security-officer Osei Martin",
            "auditor Lindqvist Ruth",
            "property-auditor Abara Joel",
            "pst1 Tran Kim",
            "pst2 Delgado Rosa",
            "prt1 Novak Petra",
            "prt2 Diaz Renata",
            "cso1 Holloway Sam",
            "cso2 Xiong Mai",
            "pso1 Fields Aaron",
            "pso2 Kaur Simran",
            "custodian Ridge Owen",
            "processing Albright Nora",
            "officer Lee Daniel",
            "detective Marsh Elena",
            "supervisor Ruiz Victor",
            "liaison Kimball Grace");

    private final Accounts accounts;
    private final AccountCare care;
    private final Rights rights;
    private final Clock clock;

    DemoStaff(Accounts accounts, AccountCare care, Rights rights, Clock clock) {
        this.accounts = accounts;
        this.care = care;
        this.rights = rights;
        this.clock = clock;
    }

    /** Hires everybody; console first, as on any new folder, then two people who check each other. */
    void hire() {
        Actor console = Actor.console("demo");
        Actor first = actor(hire(PEOPLE.get(0), console, console));
        Actor second = actor(hire(PEOPLE.get(1), first, first));
        PEOPLE.stream().skip(2).forEach(person -> hire(person, first, second));
    }

    /** Everybody is at work, however long the demonstration lay still or ran. */
    void present() {
        care.everybodyPresent(Actor.program("demo"));
    }

    private Account hire(String person, Actor by, Actor approver) {
        String[] part = person.split(" ");
        var wish = new AccountRequest(
                null,
                new PersonName(part[1], part[2], ""),
                name(part),
                part[0],
                "Invented for the demonstration",
                false);
        PublicRef ref = accounts.request(wish, by).ref();
        accounts.approve(ref, approver);
        LocalDate cleared = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(30);
        accounts.recordClearance(ref, cleared, by);
        accounts.recordTraining(ref, cleared, by);
        accounts.activate(ref, by);
        return accounts.named(name(part)).orElseThrow();
    }

    private static String name(String[] part) {
        return (part[2].charAt(0) + part[1]).toLowerCase(Locale.ROOT);
    }

    /** Every role that a person can have, with its person, in the order of the roles. */
    List<Account> everybody() {
        var all = new ArrayList<Account>();
        for (Role role : rights.roles()) {
            of(role.id()).stream().forEach(all::add);
        }
        return all;
    }

    java.util.Optional<Account> of(String role) {
        return PEOPLE.stream()
                .map(person -> person.split(" "))
                .filter(part -> part[0].equals(role))
                .findFirst()
                .flatMap(part -> accounts.named(name(part)));
    }

    Actor actor(Account account) {
        return new Actor(account.name(), account.role(), account.id(), "demo", "local", clock.instant());
    }
}
