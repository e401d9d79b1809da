package org.stationhouse.backoffice.post.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** What is done with faxes beside logging them ({@link MailLog}): the cover sheet, the report of the machine, the log of a day. */
@Service
public class FaxLog {

    private static final String LOG = "post.mail.log";
    private static final String PRINT = "post.fax.print";
    private static final int MOST_NUMBERS = 4;

    private final MailStore mail;
    private final FaxStore faxes;
    private final CaseSight sight;
    private final Worklist worklist;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    FaxLog(
            MailStore mail,
            FaxStore faxes,
            CaseSight sight,
            Worklist worklist,
            AgencyOffice agency,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.mail = mail;
        this.faxes = faxes;
        this.sight = sight;
        this.worklist = worklist;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Numbers that faxes to this recipient reached, as far as the actor may know of them. */
    @Transactional
    public List<Phone> reached(String recipient, Actor actor) {
        policy.require(actor, LOG);
        List<Phone> numbers = recipient.isBlank()
                ? List.of()
                : faxes.reached(recipient.strip(), sight.shut(mail.guardedCases(), actor), MOST_NUMBERS);
        audit.write(Act.done("post.fax.numbers", actor).count(numbers.size()));
        return numbers;
    }

    /**
     * Notes what became of an outgoing fax. One with confidential content at a wrong number is a task of the supervisors at once.
     *
     * @param version that the reader saw
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void report(PublicRef ref, int version, Fax.Result to, Actor actor) {
        policy.require(actor, LOG);
        Mailpiece piece = seen(ref, actor);
        Fax fax = fax(piece);
        FaxRules.reported(fax, to);
        if (piece.version() != version || faxes.updateResult(piece, to) == 0) {
            throw new SomeoneElseSaved("the fax");
        }
        faxes.addLine(piece.id(), new Fax.Line(now(), actor.name(), to));
        audit.write(on(piece, Act.done("post.fax.report", actor)).changed("result", fax.result(), to));
        if (to == Fax.Result.WRONG_NUMBER && fax.confidential()) {
            worklist.start(
                    new NewTask(
                            "post.fax:" + ref,
                            "post.fax.task.wrong",
                            piece.number() + ", " + fax.number(),
                            new Task.About(piece.filedAs(), ref, piece.number()),
                            null,
                            new Owner.Line(Queue.SUPERVISORS),
                            null,
                            null,
                            false),
                    actor);
        }
    }

    /** An outgoing fax whose cover sheet is printed. */
    @Transactional
    public Mailpiece cover(PublicRef ref, Actor actor) {
        policy.require(actor, PRINT);
        Mailpiece piece = seen(ref, actor);
        if (fax(piece).way() == Fax.Way.IN) {
            throw new NoSuch();
        }
        audit.write(on(piece, Act.done(PRINT, actor)));
        return piece;
    }

    /** The faxes of a day of the agency's calendar, oldest first, to be printed. */
    @Transactional
    public List<Mailpiece> day(LocalDate day, Actor actor) {
        policy.require(actor, PRINT);
        Instant from = day.atStartOfDay(agency.zone()).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(agency.zone()).toInstant();
        List<Mailpiece> found = mail.faxesBetween(from, until, sight.shut(mail.guardedCases(), actor));
        List<String> refs = found.stream().map(it -> it.ref().text()).toList();
        for (int first = 0; first == 0 || first < refs.size(); first += Act.MOST_REFS) {
            audit.write(Act.done(PRINT, actor)
                    .on(Mailpiece.KIND, refs.subList(first, Math.min(refs.size(), first + Act.MOST_REFS))));
        }
        return found;
    }

    LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    private Mailpiece seen(PublicRef ref, Actor actor) {
        return mail.find(ref).filter(it -> sight.open(it.about(), actor)).orElseThrow(NoSuch::new);
    }

    private static Fax fax(Mailpiece piece) {
        Fax fax = piece.fax();
        if (fax == null) {
            throw new NoSuch();
        }
        return fax;
    }

    private static Act on(Mailpiece piece, Act act) {
        return act.on(Mailpiece.KIND, piece.ref().text())
                .inCase(piece.about() == null ? null : piece.about().number());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
