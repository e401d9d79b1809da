package org.stationhouse.desk.dispatch.noreport;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.unit.UnitDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.web.Words;

/**
 * Who has to write the report: the officer of the unit that has the call, as far as what was said of its crew names one; patrol where
 * it names nobody who works here; whoever took the number where no unit has the call.
 */
@Component
class Writers {

    private final UnitDesk units;
    private final Accounts accounts;
    private final Owners owners;
    private final Words words;

    Writers(UnitDesk units, Accounts accounts, Owners owners, MessageSource messages) {
        this.units = units;
        this.accounts = accounts;
        this.owners = owners;
        this.words = new Words(messages, Locale.ENGLISH);
    }

    Owner of(@Nullable String unit, Actor actor) {
        Owner patrol = new Owner.Line(Queue.PATROL);
        if (unit == null) {
            return owners.self(actor).<Owner>map(it -> it).orElse(patrol);
        }
        return units.named(unit)
                .flatMap(it -> named(it.crew().officers(), actor))
                .flatMap(it -> owners.of(it.ref().text(), actor))
                .orElse(patrol);
    }

    /** Who is named first. */
    private Optional<Colleague> named(String officers, Actor actor) {
        return accounts.colleagues(actor).stream()
                .filter(it -> place(officers, it) >= 0)
                .min(Comparator.comparingInt((Colleague it) -> place(officers, it))
                        .thenComparing(Colleague::name));
    }

    /** Where his sign-in name or his name stands as a word of its own; -1 for nowhere. */
    static int place(String officers, Colleague who) {
        var word = Pattern.compile(
                "(?<![\\p{L}\\p{N}-])(?:" + Pattern.quote(who.name()) + "|" + Pattern.quote(who.display())
                        + ")(?![\\p{L}\\p{N}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var found = word.matcher(officers);
        return found.find() ? found.start() : -1;
    }

    NoReport.Writer writer(Owner owner) {
        return new NoReport.Writer(
                owner.code(),
                switch (owner) {
                    case Owner.Person it -> it.name();
                    case Owner.Line it -> words.word(it.queue().right());
                });
    }
}
