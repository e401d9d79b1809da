package org.stationhouse.backoffice.worklist.law;

import java.time.Instant;
import java.util.Locale;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;

/**
 * What was told of a matter, in words.
 *
 * @param fact message key of the sentence
 * @param what what it is about
 * @param when empty where it has no moment
 * @param event name of an event that can be taken back, empty for none
 */
record ToldWords(Instant at, String by, String fact, String what, String when, String event) {

    static ToldWords of(ToldLine line, ClockWords says, Locale locale) {
        Told told = line.told();
        return new ToldWords(
                line.at(),
                line.by(),
                "worklist.told." + MatterStore.fact(told),
                what(told, says, locale),
                when(told, says, locale),
                told instanceof Told.Happened it ? it.event().text() : "");
    }

    private static String what(Told told, ClockWords says, Locale locale) {
        return switch (told) {
            case Told.Happened it -> says.happened(it.event(), locale);
            case Told.Never it -> says.happened(it.event(), locale);
            case Told.TakenBack it -> says.happened(it.event(), locale);
            case Told.Stands it -> it.state().replace('-', ' ');
            case Told.GoesOn it -> it.state().replace('-', ' ');
            case Told.Because it -> it.reason();
            case Told.Acted it -> it.rule() + " " + it.how();
        };
    }

    private static String when(Told told, ClockWords says, Locale locale) {
        return switch (told) {
            case Told.Happened it -> says.moment(it.when(), locale);
            case Told.Never it -> "";
            case Told.TakenBack it -> "";
            case Told.Stands it -> says.moment(new When.At(it.from()), locale);
            case Told.GoesOn it -> says.moment(new When.At(it.until()), locale);
            case Told.Because it -> "";
            case Told.Acted it -> "";
        };
    }
}
