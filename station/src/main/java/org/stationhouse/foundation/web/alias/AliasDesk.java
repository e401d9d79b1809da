package org.stationhouse.foundation.web.alias;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Door;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Shorthand;
import org.stationhouse.foundation.web.Shorthands;

/** Keeps the agency's own words for commands. */
@Service
class AliasDesk implements Shorthands {

    static final String RIGHT = "web.alias.keep";

    private final AliasStore store;
    private final List<Door> doors;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    AliasDesk(AliasStore store, List<Door> doors, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.doors = doors;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shorthand> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shorthand> of(String word) {
        return store.find(word);
    }

    /**
     * @throws Unfit on {@code word} when it is a command already, on {@code line} when it begins with none
     */
    @Transactional
    public void keep(Shorthand shorthand, Actor actor) {
        policy.require(actor, RIGHT);
        if (isVerb(shorthand.word())) {
            throw new Unfit("word", "web.alias.taken", shorthand.word());
        }
        if (!isVerb(shorthand.line().split("[ .,]", 2)[0].toLowerCase(Locale.ROOT))) {
            throw new Unfit("line", "web.alias.unknown");
        }
        Optional<Shorthand> before = store.find(shorthand.word());
        store.put(shorthand, clock.instant());
        audit.write(Act.done("web.alias.keep", actor)
                .because(shorthand.word())
                .changed("line", before.map(Shorthand::line).orElse(null), shorthand.line()));
    }

    private boolean isVerb(String word) {
        return doors.stream()
                .flatMap(door -> door.commands().stream())
                .anyMatch(command -> command.verb().equals(word));
    }

    /** @throws NoSuch when there is no such word */
    @Transactional
    public void drop(String word, Actor actor) {
        policy.require(actor, RIGHT);
        Shorthand gone = store.drop(word).orElseThrow(NoSuch::new);
        audit.write(Act.done("web.alias.drop", actor).because(word).changed("line", gone.line(), null));
    }
}
