package org.stationhouse.backoffice.master.organization;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.OrganizationCandidate;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;

/** How an organization comes into the index: none is entered before the likely ones were looked at. */
@Component
class OrganizationEntry {

    /** Organizations offered at once. */
    private static final int MOST = 8;

    private static final Comparator<OrganizationCandidate> BEST = Comparator.comparingInt(OrganizationCandidate::score)
            .reversed()
            .thenComparing(it -> it.organization().id());

    private final OrganizationStore store;
    private final OrganizationCards cards;
    private final SaidBook book;
    private final NumberSeries numbers;
    private final OrganizationFiling filing;
    private final IndexClock clock;
    private final AuditTrail audit;

    OrganizationEntry(
            OrganizationStore store,
            OrganizationCards cards,
            SaidBook book,
            NumberSeries numbers,
            OrganizationFiling filing,
            IndexClock clock,
            AuditTrail audit) {
        this.store = store;
        this.cards = cards;
        this.book = book;
        this.numbers = numbers;
        this.filing = filing;
        this.clock = clock;
        this.audit = audit;
    }

    /** Which may be meant, the likeliest first. */
    List<OrganizationCandidate> candidates(NewOrganization said) {
        var terms = new LinkedHashSet<>(OrganizationKeys.names(List.of(said.name())));
        if (!said.phone().isEmpty()) {
            terms.add(OrganizationKeys.phone(said.phone()));
        }
        return cards.of(store.filed(terms)).stream()
                .map(it -> OrganizationMatching.compare(said, it, clock.today()))
                .filter(it -> it.score() > 0)
                .sorted(BEST)
                .limit(MOST)
                .toList();
    }

    /** @throws Unfit of the field {@code answer} when likely candidates were not answered, or the answer is none of them */
    Organization findOrEnter(NewOrganization said, String answer, Actor actor) {
        if (!answer.isEmpty() && !answer.equals(Organizations.NONE)) {
            return picked(said, answer, actor);
        }
        store.queue(OrganizationKeys.normal(said.name()));
        List<OrganizationCandidate> strong =
                candidates(said).stream().filter(OrganizationCandidate::strong).toList();
        if (!strong.isEmpty() && answer.isEmpty()) {
            throw new Unfit("answer", "master.organization.answer.needed", strong.size());
        }
        return entered(said, strong, actor);
    }

    private Organization entered(NewOrganization said, List<OrganizationCandidate> declined, Actor actor) {
        Instant now = clock.now();
        int year = clock.year();
        long running = numbers.reserve(Organization.SERIES, year);
        PublicRef ref = PublicRef.fresh();
        long id = store.insert(ref, Organization.number(year, running), said.kind(), said.name(), now, actor.name());
        numbers.use(Organization.SERIES, year, running);
        add(id, said, List.of(), actor);
        filing.file(id);
        audit.write(Act.done("master.organization.enter", actor)
                .on(Organization.KIND, ref.text())
                .changed("kind", null, said.kind())
                .changed("name", null, said.name())
                .changed("phone", null, said.phone())
                .changed("address", null, said.address())
                .changed("source", null, said.source())
                .changed("declined", null, declined(declined)));
        return store.find(id).orElseThrow();
    }

    private static @Nullable String declined(List<OrganizationCandidate> declined) {
        return declined.isEmpty()
                ? null
                : declined.stream()
                        .map(it -> it.organization().number() + " (" + it.score() + ")")
                        .collect(Collectors.joining(", "));
    }

    /** What was said is added to the one that is known already, so that nothing typed is lost. */
    private Organization picked(NewOrganization said, String answer, Actor actor) {
        OrganizationCard known = seen(answer);
        Organization head = known.head();
        String normal = OrganizationKeys.normal(said.name());
        if (known.names().stream().map(OrganizationKeys::normal).noneMatch(normal::equals)) {
            book.add(head.id(), NewSaid.of(SaidKind.ALIAS, "DBA", said.name(), null, said.source()), actor);
        }
        add(head.id(), said, known.facts(), actor);
        filing.file(head.id());
        audit.write(Act.done("master.organization.pick", actor)
                .on(Organization.KIND, head.ref().text())
                .changed("name", null, said.name())
                .changed("phone", null, said.phone())
                .changed("address", null, said.address()));
        return head;
    }

    private OrganizationCard seen(String answer) {
        return PublicRef.typed(answer)
                .flatMap(cards::find)
                .orElseThrow(() -> new Unfit("answer", "master.organization.answer.unknown"));
    }

    private void add(long id, NewOrganization said, List<Said> known, Actor actor) {
        add(id, SaidKind.PHONE, "MAIN", said.phone(), said.source(), known, actor);
        add(id, SaidKind.ADDRESS, "SITE", said.address(), said.source(), known, actor);
    }

    private void add(long id, SaidKind kind, String sort, String text, String source, List<Said> known, Actor actor) {
        boolean there = known.stream()
                .anyMatch(it -> it.kind() == kind
                        && OrganizationMatching.key(kind, it.said()).equals(OrganizationMatching.key(kind, text)));
        if (!text.isEmpty() && !there) {
            book.add(id, NewSaid.of(kind, sort, text, null, source), actor);
        }
    }
}
