package org.stationhouse.backoffice.master.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.IndexLines;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.OrganizationCandidate;
import org.stationhouse.backoffice.master.OrganizationLine;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Shown;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The index of organizations as other rooms use it. */
@Service
class OrganizationIndex implements Organizations {

    private final OrganizationEntry entry;
    private final OrganizationDesk desk;
    private final OrganizationCards cards;
    private final Merging merging;
    private final Shown shown;
    private final IndexLines lines;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    OrganizationIndex(
            OrganizationEntry entry,
            OrganizationDesk desk,
            OrganizationCards cards,
            Merging merging,
            Shown shown,
            IndexLines lines,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.entry = entry;
        this.desk = desk;
        this.cards = cards;
        this.merging = merging;
        this.shown = shown;
        this.lines = lines;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<OrganizationCandidate> candidates(NewOrganization said, boolean typing, Actor actor) {
        policy.require(actor, "master.organization.list");
        List<OrganizationCandidate> found = entry.candidates(said);
        List<String> refs =
                found.stream().map(it -> it.organization().ref().text()).toList();
        audit.write(Act.done("master.organization.offer", actor)
                .on(Organization.KIND, shown.news(actor, refs, typing))
                .asked(said.name()));
        return found;
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public OrganizationLine findOrEnter(NewOrganization said, String answer, Actor actor) {
        policy.require(actor, "master.organization.enter");
        long id = entry.findOrEnter(said, answer, actor).id();
        return cards.of(List.of(id)).getFirst().line(clock.today());
    }

    @Override
    @Transactional
    public Optional<OrganizationLine> find(PublicRef ref, Actor actor) {
        policy.require(actor, "master.organization.read");
        Optional<OrganizationLine> found = cards.find(ref).map(it -> it.line(clock.today()));
        found.ifPresent(it -> audit.write(Act.done("master.organization.read", actor)
                .on(Organization.KIND, it.ref().text())));
        return found;
    }

    @Override
    @Transactional
    public Map<Long, OrganizationLine> lines(Collection<Long> organizations, Actor actor) {
        policy.require(actor, "master.organization.list");
        return lines.listed(
                Organization.KIND,
                cards.of(organizations),
                OrganizationCard::members,
                it -> it.line(clock.today()),
                OrganizationLine::ref,
                actor);
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void say(PublicRef ref, String kind, String sort, String said, String source, Actor actor) {
        policy.require(actor, "master.organization.change");
        desk.say(ref, NewSaid.of(SaidKind.valueOf(kind), sort, said, null, source), "", actor);
    }

    @Override
    @Transactional(noRollbackFor = Refusal.class)
    public void merge(PublicRef kept, PublicRef gone, String reason, Actor actor) {
        policy.require(actor, "master.organization.merge");
        merging.merge(Index.ORGANIZATION, kept, gone, reason, actor);
    }

    @Override
    @Transactional(noRollbackFor = Refusal.class)
    public void unmerge(PublicRef ref, Collection<PublicRef> moves, String reason, Actor actor) {
        policy.require(actor, "master.organization.merge");
        merging.unmerge(Index.ORGANIZATION, ref, moves, reason, actor);
    }
}
