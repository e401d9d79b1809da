package org.stationhouse.backoffice.post.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.post.PostNumbers;
import org.stationhouse.backoffice.post.Series;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** Logs the mail that comes in and faxes both ways, and hands each piece to somebody, as a task where it asks something of him. */
@Service
public class MailLog {

    private static final String LIST = "post.mail.list";
    private static final String LOG = "post.mail.log";

    /** Pieces that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final MailStore mail;
    private final FaxStore faxes;
    private final MailFiling filing;
    private final MailClocks clocks;
    private final CaseSight sight;
    private final PostNumbers numbers;
    private final Worklist worklist;
    private final WorkBook book;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    MailLog(
            MailStore mail,
            FaxStore faxes,
            MailFiling filing,
            MailClocks clocks,
            CaseSight sight,
            PostNumbers numbers,
            Worklist worklist,
            WorkBook book,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.mail = mail;
        this.faxes = faxes;
        this.filing = filing;
        this.clocks = clocks;
        this.sight = sight;
        this.numbers = numbers;
        this.worklist = worklist;
        this.book = book;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A piece, the tasks and clocks that run for it, and what was reported of a fax. */
    public record Whole(Mailpiece piece, List<Task> tasks, List<Fax.Line> lines) {}

    /** Logs a piece and hands it on. @return its reference */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef log(NewMail piece, Actor actor) {
        policy.require(actor, LOG);
        MailRules.came(piece.at(), clock.instant());
        check(null, piece, actor);
        PublicRef ref = PublicRef.fresh();
        String number = numbers.next(piece.fax() == null ? Series.MAIL : Series.FAX);
        mail.insert(ref, number, piece, now(), actor.name());
        Mailpiece kept = mail.find(ref).orElseThrow();
        filing.file(kept);
        audit.write(said(Act.done(LOG, actor).on(Mailpiece.KIND, ref.text()), null, piece)
                .changed("number", null, number)
                .changed("to", null, kept.handedTo()));
        if (piece.task() && piece.to() != null) {
            start(kept, piece.to(), piece.due(), actor);
        }
        clocks.came(kept, piece.clocks(), actor);
        return ref;
    }

    private void start(Mailpiece piece, Owner to, @Nullable Deadline due, Actor actor) {
        worklist.start(
                new NewTask(
                        "post.mail:" + piece.ref(),
                        "post.mail.task." + piece.kind(),
                        piece.number() + ", " + piece.correspondent(),
                        new Task.About(piece.filedAs(), piece.ref(), piece.number()),
                        null,
                        to,
                        null,
                        due,
                        false),
                actor);
    }

    /** Puts right what was said of a piece. Who has it is changed in the worklist. @param version that the reader saw */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, NewMail to, Actor actor) {
        policy.require(actor, LOG);
        Mailpiece from = seen(ref, actor).orElseThrow(NoSuch::new);
        MailRules.came(to.at(), clock.instant());
        check(from, to, actor);
        if (from.version() != version || mail.update(from, to) == 0) {
            throw new SomeoneElseSaved("the mailpiece");
        }
        Mailpiece now = mail.find(ref).orElseThrow();
        filing.file(now);
        clocks.changed(from, now, actor);
        audit.write(said(Act.done("post.mail.change", actor).on(Mailpiece.KIND, ref.text()), from, to));
    }

    /** @param from as it stood, null for a new piece */
    private void check(@Nullable Mailpiece from, NewMail to, Actor actor) {
        Fax was = from == null ? null : from.fax();
        Fax fax = to.fax();
        if (from != null && (fax == null ? was != null : was == null || was.way() != fax.way())) {
            throw new NoSuch();
        }
        if (fax == null) {
            return;
        }
        FaxRules.confidential(fax, to.about() != null);
        boolean known = was != null && was.number().equals(fax.number())
                || faxes.reached(to.correspondent(), shut(actor), Integer.MAX_VALUE)
                        .contains(fax.number());
        FaxRules.sure(fax, to.again(), known);
    }

    private static Act said(Act act, @Nullable Mailpiece from, NewMail to) {
        CaseLink was = from == null ? null : from.about();
        CaseLink about = to.about();
        return act.inCase(about == null ? null : about.number())
                .changed("at", from == null ? null : from.at(), to.at())
                .changed("kind", from == null ? null : from.kind(), to.kind())
                .changed("certified", from == null ? null : from.certified(), to.certified())
                .changed("correspondent", from == null ? null : from.correspondent(), to.correspondent())
                .changed("summary", from == null ? null : from.summary(), to.summary())
                .changed("fax", from == null ? null : from.fax(), to.fax())
                .changed("case", was == null ? null : was.number(), about == null ? null : about.number());
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return seen(ref, actor).map(piece -> {
            audit.write(Act.done("post.mail.read", actor)
                    .on(Mailpiece.KIND, ref.text())
                    .inCase(piece.about() == null ? null : piece.about().number()));
            return new Whole(piece, book.ofRecord(piece.filedAs(), ref, actor), faxes.lines(piece.id()));
        });
    }

    /** @param order full order text of the store */
    @Transactional
    List<Mailpiece> list(MailFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Mailpiece> found = mail.list(filter, shut(actor), order, skip, most);
        audit.write(Act.done(LIST, actor).on(Mailpiece.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Mailpiece> export(MailFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "post.mail.export");
        Set<PublicRef> shut = shut(actor);
        Export.require(
                reason, large -> mail.list(filter, shut, order, 0, large + 1).size() > large);
        List<Mailpiece> found = mail.list(filter, shut, order, skip, EXPORTED);
        audit.write(Act.done("post.mail.export", actor).because(reason).on(Mailpiece.KIND, refs(found)));
        return found;
    }

    private Optional<Mailpiece> seen(PublicRef ref, Actor actor) {
        return mail.find(ref).filter(piece -> sight.open(piece.about(), actor));
    }

    private Set<PublicRef> shut(Actor actor) {
        return sight.shut(mail.guardedCases(), actor);
    }

    private static List<String> refs(List<Mailpiece> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
