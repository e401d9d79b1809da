package org.stationhouse.backoffice.office.law;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.LawSays;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Step;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.jurisdiction.local.Kept;
import org.stationhouse.foundation.web.Words;

/** Makes the words of law for one reader. */
@Component
class LawTongue implements LawSays {

    private final MessageSource messages;
    private final AgencyOffice agencies;
    private final LawBook book;

    LawTongue(MessageSource messages, AgencyOffice agencies, LawBook book) {
        this.messages = messages;
        this.agencies = agencies;
        this.book = book;
    }

    Words words(Locale locale) {
        return new Words(messages, locale);
    }

    LawWords law(Locale locale) {
        return new LawWords(words(locale)::word, agencies.zone(), book.events());
    }

    ProvisionWords provisions(Locale locale) {
        return new ProvisionWords(law(locale));
    }

    /** What the agency's values are for, in words, by their reference; as it is recorded where the rule is gone. */
    Map<String, String> items(List<Kept<LocalValue>> values, Locale locale) {
        ProvisionWords says = provisions(locale);
        var items = new HashMap<String, String>();
        for (Kept<LocalValue> kept : values) {
            LocalValue value = kept.said();
            items.put(
                    kept.ref().text(),
                    book.rule(value.rule(), value.from())
                            .flatMap(rule -> rule.item(value.item()))
                            .map(says::name)
                            .orElse(value.item()));
        }
        return items;
    }

    /** The calendars of a state by their id, as the reader calls them. */
    Map<String, String> calendars(Pack state, Days days, Locale locale) {
        Words words = words(locale);
        String name = words.word("jurisdiction.pack." + state.id());
        var names = new LinkedHashMap<String, String>();
        days.law().calendars().forEach(it -> names.put(it.id(), words.word("jurisdiction.sits." + it.kind(), name)));
        return names;
    }

    @Override
    public List<String> counted(List<Step> why, Locale locale) {
        return steps(locale).lines(why);
    }

    @Override
    public String date(Deadline at, Locale locale) {
        return law(locale).deadline(at);
    }

    @Override
    public String moment(When when, Locale locale) {
        return law(locale).when(when);
    }

    @Override
    public String happened(EventId event, Locale locale) {
        return law(locale).event(event);
    }

    StepWords steps(Locale locale) {
        return new StepWords(law(locale));
    }
}
