package org.stationhouse.backoffice.master.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.backoffice.master.merging.Mergeable;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.Row;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;

/** How organizations are merged: what was said of each row. */
@Component
class OrganizationMerging implements Mergeable {

    private final OrganizationStore store;
    private final SaidBook book;
    private final OrganizationFiling filing;

    OrganizationMerging(OrganizationStore store, SaidBook book, OrganizationFiling filing) {
        this.store = store;
        this.book = book;
        this.filing = filing;
    }

    @Override
    public Index index() {
        return Index.ORGANIZATION;
    }

    /** No protected event names an organization, so that none is shut. */
    @Override
    public Open open(Actor actor) {
        return Open.NOBODY;
    }

    @Override
    public PublicRef typed(String other, Actor actor) {
        return store.numbered(other)
                .map(Organization::ref)
                .orElseThrow(() -> new Unfit("other", Merging.unknown(Index.ORGANIZATION)));
    }

    @Override
    public String called(Row row) {
        return store.find(row.id()).map(Organization::name).orElseThrow();
    }

    @Override
    public List<Later> told(Collection<Long> rows, Actor actor) {
        return book.later(SaidKind.About.ORGANIZATION, rows);
    }

    @Override
    public void move(Later one, Row to, Actor actor) {
        book.repoint(one.ref(), to.id());
    }

    @Override
    public void file(Collection<Row> rows) {
        rows.forEach(it -> filing.file(it.id()));
    }
}
