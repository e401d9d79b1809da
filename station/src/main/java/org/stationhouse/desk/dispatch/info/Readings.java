package org.stationhouse.desk.dispatch.info;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Who must read which edition, and who has signed. Asked are all who work where it must be read: those of today when it is published,
 * those who come later by the hourly round. What is open is a task of each.
 */
@Service
public class Readings {

    private static final String SIGN = "dispatch.reading.sign";
    private static final String ASK = "dispatch.reading.ask";
    private static final String OVERSEE = "dispatch.reading.oversee";

    /** Lines that leave the house with one audit line that names their articles. */
    static final int EXPORTED = Act.MOST_REFS;

    private final ArticleStore articles;
    private final ReadingStore readings;
    private final ReadingAudience audience;
    private final Worklist worklist;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    Readings(
            ArticleStore articles,
            ReadingStore readings,
            ReadingAudience audience,
            Worklist worklist,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.articles = articles;
        this.readings = readings;
        this.audience = audience;
        this.worklist = worklist;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /** Asks everybody who must read the article as it stands, and nobody else. @return how many are asked anew */
    @Transactional(propagation = Propagation.MANDATORY)
    int ask(Article article, Actor actor) {
        policy.require(actor, ASK);
        int edition = readings.asked(article.id()).orElse(article.edition());
        String code = article.readers();
        Integer days = article.readDays();
        List<Colleague> people =
                article.withdrawn() != null || code == null || days == null ? List.of() : audience.people(code, actor);
        var meant = new HashSet<Long>();
        people.forEach(it -> meant.add(it.account()));
        drop(article, edition, meant, actor);
        int asked = 0;
        for (Colleague who : people) {
            LocalDate due = today().plusDays(days == null ? 0 : days);
            if (readings.insert(article.id(), edition, who.account(), who.label(), now(), due)) {
                start(article, edition, who, due, actor);
                asked++;
            }
        }
        if (asked > 0) {
            audit.write(Act.done(ASK, actor)
                    .on(Article.KIND, article.ref().text())
                    .changed("edition", null, edition)
                    .count(asked));
        }
        return asked;
    }

    /** Whoever is not meant any more, or was asked for an edition that another has replaced, need not read it. */
    private void drop(Article article, int edition, Set<Long> meant, Actor actor) {
        for (Reading it : readings.of(article.id())) {
            if (it.open() && (it.edition() != edition || !meant.contains(it.account()))) {
                readings.updateDropped(article.id(), it.edition(), it.account(), now());
                worklist.lapse(source(article.ref(), it.edition(), it.account()), "", actor);
            }
        }
    }

    private void start(Article article, int edition, Colleague who, LocalDate due, Actor actor) {
        String code = article.code();
        worklist.start(
                new NewTask(
                        source(article.ref(), edition, who.account()),
                        "dispatch.reading.task",
                        article.label(),
                        new Task.About(
                                Article.KIND,
                                article.ref(),
                                code == null ? article.english().title() : code),
                        null,
                        new Owner.Person(who.account(), who.ref(), who.label()),
                        null,
                        new Deadline.Day(due, agency.zone()),
                        false),
                actor);
    }

    private static String source(PublicRef article, int edition, long account) {
        return "dispatch.reading:" + article + ":" + edition + ":" + account;
    }

    /** The actor has read the edition. A second time is none: who repeats a lost answer changes nothing. */
    @Transactional(noRollbackFor = Refusal.class)
    public void sign(PublicRef ref, int edition, Actor actor) {
        policy.require(actor, SIGN);
        Article article = articles.lock(ref).orElseThrow(NoSuch::new);
        long account = account(actor);
        Reading own = readings.of(article.id()).stream()
                .filter(it -> it.edition() == edition && it.account() == account)
                .findFirst()
                .orElseThrow(() -> new Refusal("You are not asked to sign this edition.", SIGN));
        if (own.dropped()) {
            throw new Refusal(
                    "This edition need not be signed any more: another took its place, or it is out of use.",
                    "Procedures: what is signed is what is in force");
        }
        if (readings.updateSigned(article.id(), edition, account, now()) == 1) {
            worklist.finish(source(ref, edition, account), "", actor);
            audit.write(Act.done(SIGN, actor).on(Article.KIND, ref.text()).changed("edition", null, edition));
        }
    }

    /** Asks those who came to where something must be read, and no longer those who left. @return how many are asked anew */
    @Transactional
    public int round(Actor actor) {
        policy.require(actor, ASK);
        int asked = 0;
        for (Article article : articles.toRead()) {
            asked += ask(articles.lock(article.ref()).orElseThrow(NoSuch::new), actor);
        }
        return asked;
    }

    /** Who has not read what. @param order full order text of the store */
    @Transactional
    List<Unread> unread(@Nullable String text, String order, int skip, int most, Actor actor) {
        policy.require(actor, OVERSEE);
        List<Unread> found = readings.unread(null, text, order, skip, most);
        audit.write(Act.done(OVERSEE, actor).on(Article.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Unread> export(@Nullable String text, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.reading.export");
        Export.require(
                reason,
                large -> readings.unread(null, text, order, 0, large + 1).size() > large);
        List<Unread> found = readings.unread(null, text, order, skip, EXPORTED);
        audit.write(Act.done("dispatch.reading.export", actor).because(reason).on(Article.KIND, refs(found)));
        return found;
    }

    private static List<String> refs(List<Unread> found) {
        return found.stream().map(it -> it.ref().text()).distinct().toList();
    }

    static long account(Actor actor) {
        return actor.account() == null ? 0 : actor.account();
    }

    LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
