package org.stationhouse.desk.dispatch.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Unfit;

/** To whom complaints are given: colleagues who hold the right to handle them. */
@Component
class Handlers {

    static final String HANDLE = "dispatch.complaint.handle";

    private final Accounts accounts;
    private final Readers readers;

    Handlers(Accounts accounts, Readers readers) {
        this.accounts = accounts;
        this.readers = readers;
    }

    /** By name; code to label. */
    Map<String, String> options(Actor actor) {
        var options = new LinkedHashMap<String, String>();
        all(actor).forEach(it -> options.put(it.code(), it.name()));
        return options;
    }

    List<Owner.Person> all(Actor actor) {
        return accounts.colleagues(actor).stream()
                .filter(it -> readers.holds(HANDLE, it))
                .map(it -> new Owner.Person(it.account(), it.ref(), it.label()))
                .toList();
    }

    /** @param field of the form that named him @throws Unfit when the code names nobody who may handle complaints */
    Owner.Person required(String code, String field, Actor actor) {
        return all(actor).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Unfit(
                        field, code.isEmpty() ? "dispatch.complaint.to.missing" : "dispatch.complaint.to.right"));
    }

    /** The colleague whom a complaint is about. @throws Unfit when the code names nobody */
    Complaint.Member member(String code, Actor actor) {
        return PublicRef.typed(code)
                .flatMap(it -> accounts.colleague(it, actor))
                .map(it -> new Complaint.Member(it.account(), it.ref()))
                .orElseThrow(() -> new Unfit("member", "typeMismatch"));
    }
}
