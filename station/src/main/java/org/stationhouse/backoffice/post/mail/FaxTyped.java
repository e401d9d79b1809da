package org.stationhouse.backoffice.post.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.cases.CaseLinks;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.web.TypedTime;

/** Reads what was typed of a fax. */
@Component
class FaxTyped {

    private final CaseLinks cases;
    private final MailClocks clocks;
    private final Owners owners;
    private final AgencyOffice agency;
    private final Clock clock;

    FaxTyped(CaseLinks cases, MailClocks clocks, Owners owners, AgencyOffice agency, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.owners = owners;
        this.agency = agency;
        this.clock = clock;
    }

    /** @param fresh whether it says who gets it and what that starts @return null with errors beside the fields that can't be taken */
    @Nullable
    NewMail fax(FaxForm form, boolean fresh, BindingResult errors, Actor actor) {
        Instant at = TypedTime.moment(form.at(), clock.instant().atZone(agency.zone())) instanceof TypedTime.Clear clear
                ? clear.at()
                : null;
        if (at == null) {
            reject("at", "web.moment.unclear", errors);
        }
        boolean in = form.way() == Fax.Way.IN;
        Phone number = number(form.faxNumber(), "faxNumber", errors);
        Phone again = in || form.again().isBlank() ? null : number(form.again(), "again", errors);
        CaseLink about = cases.typed(form.caseNumber(), "caseNumber", errors, actor);
        Owner to = fresh ? to(form, in, errors, actor) : in ? new Owner.Line(Queue.RECORDS) : null;
        Optional<Set<RuleId>> started = form.kind() == null
                ? Optional.empty()
                : in && fresh ? clocks.chosen(form.kind(), form.clock()) : Optional.of(Set.of());
        if (form.kind() != null && started.isEmpty()) {
            reject("clock", "post.mail.clocks.other", errors);
        }
        if (errors.hasErrors() || at == null || number == null || form.way() == null || form.kind() == null) {
            return null;
        }
        return new NewMail(
                at,
                form.kind(),
                null,
                form.correspondent().strip(),
                form.summary().isBlank() ? null : form.summary().strip(),
                about,
                new Fax(
                        form.way(),
                        number,
                        form.pages() == null ? 1 : form.pages(),
                        form.confidential(),
                        form.filed().isBlank() ? null : form.filed().strip(),
                        null),
                again,
                to,
                fresh && form.task(),
                null,
                started.orElse(Set.of()));
    }

    private @Nullable Owner to(FaxForm form, boolean in, BindingResult errors, Actor actor) {
        Owner to = form.to().isBlank() ? null : owners.of(form.to(), actor).orElse(null);
        if (to == null && (in || form.task() || !form.to().isBlank())) {
            reject("to", "post.mail.to.unknown", errors);
        }
        return to;
    }

    private static @Nullable Phone number(String typed, String field, BindingResult errors) {
        Phone number = Phone.read(typed).orElse(null);
        if (number == null && !typed.isBlank()) {
            reject(field, "post.fax.number.wrong", errors);
        }
        return number;
    }

    private static void reject(String field, String word, BindingResult errors) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, word);
        }
    }
}
