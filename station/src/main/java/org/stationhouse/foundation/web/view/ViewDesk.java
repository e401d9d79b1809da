package org.stationhouse.foundation.web.view;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.SavedView;
import org.stationhouse.foundation.web.Views;

/** Keeps the views of lists. */
@Service
class ViewDesk implements Views {

    static final String RIGHT = "web.view.keep";

    /** Views of one list that one person keeps: more than a line of them nobody finds again. */
    static final int MOST = 20;

    private static final String KIND = "web.view";

    private final ViewStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    ViewDesk(ViewStore store, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<SavedView> of(String list, Actor actor) {
        return actor.account() == null ? List.of() : store.of(actor.account(), list);
    }

    /** @throws Unfit on field {@code name} when there are {@link #MOST} others */
    @Transactional
    public void keep(ViewForm form, Actor actor) {
        policy.require(actor, RIGHT);
        var view = new SavedView(PublicRef.fresh(), form.name().strip(), form.list(), form.question());
        long others = of(view.list(), actor).stream()
                .filter(it -> !it.name().equals(view.name()))
                .count();
        if (others >= MOST) {
            throw new Unfit("name", "web.view.most", MOST);
        }
        store.put(account(actor), view, clock.instant());
        audit.write(Act.done("web.view.keep", actor).because(view.name() + ": " + view.address()));
    }

    /** @throws NoSuch when the actor has none of this reference */
    SavedView find(PublicRef ref, Actor actor) {
        return store.find(account(actor), ref).orElseThrow(NoSuch::new);
    }

    /**
     * @throws NoSuch when the actor has none of this reference
     * @throws Unfit on field {@code name} when another view of the list has that name
     */
    @Transactional
    public void rename(PublicRef ref, String name, Actor actor) {
        policy.require(actor, RIGHT);
        SavedView view = find(ref, actor);
        if (of(view.list(), actor).stream()
                .anyMatch(it -> it.name().equals(name) && !it.ref().equals(ref))) {
            throw new Unfit("name", "web.view.taken", name);
        }
        store.rename(account(actor), ref, name);
        audit.write(Act.done("web.view.rename", actor).on(KIND, ref.text()).because(view.name() + ": " + name));
    }

    /**
     * @return what it was, so that it can be kept again
     * @throws NoSuch when the actor has none of this reference
     */
    @Transactional
    public SavedView drop(PublicRef ref, Actor actor) {
        policy.require(actor, RIGHT);
        SavedView view = store.drop(account(actor), ref).orElseThrow(NoSuch::new);
        audit.write(Act.done("web.view.drop", actor).on(KIND, ref.text()));
        return view;
    }

    private static long account(Actor actor) {
        if (actor.account() == null) {
            throw new NoSuch();
        }
        return actor.account();
    }
}
