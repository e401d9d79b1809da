package org.stationhouse.backoffice.post.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.post.PostNumbers;
import org.stationhouse.backoffice.post.Series;
import org.stationhouse.backoffice.post.check.PaperCode;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** Writes letters from templates, keeps what went out byte by byte, and notes what came back. */
@Service
public class Letters {

    private static final String LIST = "post.letter.list";
    private static final String WRITE = "post.letter.write";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    /** Letters that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final LetterStore letters;
    private final LetterFiling filing;
    private final TemplateStore templates;
    private final FactNames names;
    private final CaseSight sight;
    private final PostNumbers numbers;
    private final Accounts accounts;
    private final AgencyOffice agency;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Letters(
            LetterStore letters,
            LetterFiling filing,
            TemplateStore templates,
            FactNames names,
            CaseSight sight,
            PostNumbers numbers,
            Accounts accounts,
            AgencyOffice agency,
            FileBytes files,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.letters = letters;
        this.filing = filing;
        this.templates = templates;
        this.names = names;
        this.sight = sight;
        this.numbers = numbers;
        this.accounts = accounts;
        this.agency = agency;
        this.files = files;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a letter from the edition of its template that is in force today.
     *
     * @throws Unfit when a fact that the template names is missing: a letter never has a blank in its place
     */
    @Transactional(noRollbackFor = Unfit.class)
    public PublicRef write(Letter.New letter, Actor actor) {
        policy.require(actor, WRITE);
        Instant now = now();
        Template template = templates
                .find(letter.template())
                .filter(it -> it.retiredAt() == null)
                .orElseThrow(() -> new Unfit("template", "post.letter.template.unknown"));
        Template.Edition edition = templates
                .editionOn(template.id(), now.atZone(agency.zone()).toLocalDate())
                .orElseThrow(() -> new Unfit("template", "post.letter.template.later"));
        var facts = new LinkedHashMap<>(facts(letter, now, actor));
        facts.put(FactNames.LETTER, "-");
        needed(edition, facts);
        String number = numbers.next(Series.LETTER);
        facts.put(FactNames.LETTER, number);
        PublicRef ref = PublicRef.fresh();
        Template.Wording spanish = edition.spanish();
        letters.insert(
                ref,
                number,
                PaperCode.fresh(),
                edition.id(),
                letter,
                filled(edition.english(), facts),
                spanish == null ? null : filled(spanish, facts),
                now,
                actor.name());
        filing.file(ref);
        audit.write(Act.done(WRITE, actor)
                .on(Letter.KIND, List.of(ref.text(), template.ref().text()))
                .inCase(letter.about() == null ? null : letter.about().number())
                .changed("number", null, number)
                .changed("addressee", null, letter.addressee())
                .changed("address", null, letter.address())
                .changed("edition", null, edition.validFrom()));
        return ref;
    }

    private Map<String, String> facts(Letter.New letter, Instant now, Actor actor) {
        var facts = new LinkedHashMap<>(names.of(letter.about(), actor));
        agency.agency().map(FactNames::of).ifPresent(facts::putAll);
        facts.put(FactNames.TODAY, DATE.format(now.atZone(agency.zone())));
        facts.put(FactNames.ADDRESSEE, letter.addressee());
        facts.put(
                FactNames.SIGNER,
                accounts.named(actor.name()).map(Account::display).orElse(""));
        return facts;
    }

    private static void needed(Template.Edition edition, Map<String, String> facts) {
        Stream.of(edition.english(), edition.spanish())
                .filter(it -> it != null)
                .flatMap(it -> Stream.of(it.subject(), it.text()))
                .flatMap(it -> new MergeText(it).names().stream())
                .filter(it -> facts.getOrDefault(it, "").isBlank())
                .findFirst()
                .ifPresent(it -> {
                    throw new Unfit(it.startsWith("case.") ? "caseNumber" : "", "post.letter.missing", it);
                });
    }

    private static Template.Wording filled(Template.Wording wording, Map<String, String> facts) {
        return new Template.Wording(
                new MergeText(wording.subject()).filled(facts), new MergeText(wording.text()).filled(facts));
    }

    /**
     * It leaves the house.
     *
     * @param paper the bytes that are printed, staged
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void mail(
            PublicRef ref,
            int version,
            LetterState.Kind kind,
            @Nullable CertifiedNumber certified,
            FileBytes.Staged paper,
            Actor actor) {
        policy.require(actor, "post.letter.mail");
        Letter letter = found(ref, version, actor);
        LetterRules.prepared(letter);
        LetterRules.numbered(kind, certified);
        FileBytes.Stored kept = files.keep(paper, ref.text());
        saved(letters.updateMailed(
                letter, new LetterState.Mailing(kind, certified, kept.id(), kept.sha256(), now(), actor.name())));
        filing.file(ref);
        audit.write(about(Act.done("post.letter.mail", actor), letter)
                .changed("state", letter.state().word(), "MAILED")
                .changed("mailing", null, kind)
                .changed("certified", null, certified)
                .changed("sha256", null, kept.sha256()));
    }

    /** The post brought it back. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void comeBack(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, "post.letter.mail");
        Letter letter = found(ref, version, actor);
        LetterRules.mayComeBack(letter);
        ended(letter, "RETURNED", why, Act.done("post.letter.return", actor));
    }

    /** It does not go out. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void cancel(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, WRITE);
        Letter letter = found(ref, version, actor);
        LetterRules.prepared(letter);
        ended(letter, "CANCELED", why, Act.done("post.letter.cancel", actor));
    }

    private void ended(Letter letter, String state, String why, Act act) {
        saved(letters.updateEnded(letter, state, why, now(), act.actor().name()));
        audit.write(
                about(act, letter).because(why).changed("state", letter.state().word(), state));
    }

    private static Act about(Act act, Letter letter) {
        return act.on(Letter.KIND, letter.ref().text())
                .inCase(letter.about() == null ? null : letter.about().number());
    }

    /** @param order full order text of the store */
    @Transactional
    List<Letter> list(LetterFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Letter> found = letters.list(filter, shut(actor), order, skip, most);
        audit.write(Act.done(LIST, actor).on(Letter.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Letter> export(LetterFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "post.letter.export");
        Set<PublicRef> shut = shut(actor);
        Export.require(
                reason, large -> letters.list(filter, shut, order, 0, large + 1).size() > large);
        List<Letter> found = letters.list(filter, shut, order, skip, EXPORTED);
        audit.write(Act.done("post.letter.export", actor).because(reason).on(Letter.KIND, refs(found)));
        return found;
    }

    @Transactional
    public Optional<Letter> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return seen(ref, actor).map(letter -> {
            audit.write(about(Act.done("post.letter.read", actor), letter));
            return letter;
        });
    }

    /** Letters of this number, their own or that of their certified mail, that the actor may see. */
    @Transactional
    public List<Letter> numbered(String number, Actor actor) {
        policy.require(actor, LIST);
        List<Letter> found = letters.numbered(number).stream()
                .filter(it -> sight.open(it.about(), actor))
                .toList();
        if (!found.isEmpty()) {
            audit.write(Act.done(LIST, actor).on(Letter.KIND, refs(found)));
        }
        return found;
    }

    /** Prints it: to look at before it is mailed, or once more what went out. */
    @Transactional
    public Optional<Letter> print(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return seen(ref, actor).map(letter -> {
            audit.write(about(Act.done("post.letter.print", actor), letter));
            return letter;
        });
    }

    private Letter found(PublicRef ref, int version, Actor actor) {
        Letter letter = seen(ref, actor).orElseThrow(NoSuch::new);
        saved(letter.version() == version ? 1 : 0);
        return letter;
    }

    private Optional<Letter> seen(PublicRef ref, Actor actor) {
        return letters.find(ref).filter(letter -> sight.open(letter.about(), actor));
    }

    private Set<PublicRef> shut(Actor actor) {
        return sight.shut(letters.guardedCases(), actor);
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the letter");
        }
    }

    private static List<String> refs(List<Letter> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
