package org.stationhouse.foundation.web;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.stationhouse.foundation.staff.SignedIn;

/**
 * What every page template needs beside its own data.
 *
 * @param words the reader's language
 * @param csrf token of the session, null outside a request
 * @param fragment whether only the content is asked (htmx), not the whole page
 * @param refused the form that was refused, null when none was
 * @param who who is signed in, null for nobody
 * @param menu the doors that this reader may open
 * @param mine the lines of the reader's own menu
 * @param agency name of the agency, empty before set-up
 * @param zone the agency's time zone
 * @param demo whether this data folder is a demonstration
 * @param readOnly whether the disk is full and nothing can be saved
 * @param now when this page was made
 * @param kit address of the style sheet and scripts, without a slash at the end
 * @param notice what was just done, told once after a redirect (flash attribute {@code notice}); null for nothing
 * @param views the reader's own views of a list, by its path
 * @param offlineKey what entries are sealed to that a device keeps, empty for nobody signed in
 * @param may which rights this reader holds, to leave out what could not be opened
 */
public record Page(
        Words words,
        @Nullable CsrfToken csrf,
        boolean fragment,
        @Nullable Refused refused,
        @Nullable SignedIn who,
        Menu menu,
        List<MenuLine> mine,
        String agency,
        ZoneId zone,
        boolean demo,
        boolean readOnly,
        Instant now,
        String kit,
        @Nullable String notice,
        Function<String, List<SavedView>> views,
        String offlineKey,
        Predicate<String> may) {

    /**
     * @param word message key
     * @param verb command that opens the same page, empty for none
     * @param here whether it is the page shown
     */
    public record MenuLine(String word, String path, String verb, boolean here) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("EEE MMM d, yyyy HH:mm:ss zzz", java.util.Locale.US);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE MM/dd HH:mm", java.util.Locale.US);

    public String word(String key, Object... values) {
        return words.word(key, values);
    }

    public String token() {
        return csrf == null ? "" : csrf.getToken();
    }

    /** The agency's local time to the second, 24 hours. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }

    /** A moment in words, with how long ago it is: {@code Sat Nov 21, 2026 09:15:00 PST, 20 min ago}. */
    public String readBack(Instant at) {
        long minutes = Math.abs(Duration.between(at, now).toMinutes());
        String when = minutes < 1
                ? word("web.moment.just")
                : word(at.isAfter(now) ? "web.moment.ahead" : "web.moment.ago", lasting(minutes));
        return IN_WORDS.format(at.atZone(zone)) + ", " + when;
    }

    /** How long something lasts, as short as it can be said: {@code 59 min}, {@code 47 h}, {@code 2 days}. @param minutes whole ones, not negative */
    public String lasting(long minutes) {
        return minutes < 60
                ? word("web.moment.minutes", minutes)
                : minutes < 48 * 60
                        ? word("web.moment.hours", minutes / 60)
                        : word("web.moment.days", minutes / 60 / 24);
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** A day in the words of the reader's language: {@code November 30, 2026}, {@code 30 de noviembre de 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale().equals(java.util.Locale.ENGLISH) ? java.util.Locale.US : words.locale())
                .format(day);
    }

    /** Day and minute of the head line. */
    public String clock() {
        return CLOCK.format(now.atZone(zone));
    }

    /** The reader's own views of a list. */
    public List<SavedView> views(String list) {
        return views.apply(list);
    }

    /** Whether this reader holds the right. What asks a fresh proof of identity first counts as held. */
    public boolean may(String right) {
        return may.test(right);
    }

    /** The sentence beside a field, null when it is right. */
    public @Nullable String error(String field) {
        if (refused == null) {
            return null;
        }
        return Problem.first(refused.errors(), field)
                .map(found -> Problem.sentence(found, words))
                .orElse(null);
    }

    /** What was typed into a field of a form that was refused, so that it stands there again; empty otherwise. */
    public String typed(String field) {
        return refused == null ? "" : refused.typed(field);
    }

    /** The value of a field, or what was typed there in its place when that is wrong. */
    public String kept(String field, @Nullable String value) {
        return error(field) == null ? (value == null ? "" : value) : typed(field);
    }

    /** Everything that is wrong with the form, in the order of its fields. @param content of the page */
    List<Problem> problems(Content content) {
        return refused != null && content instanceof Drawn drawn ? Problem.all(refused, words, drawn) : List.of();
    }

    /** The content as it is, or drawn already where the labels of its fields are needed first. */
    Content drawn(Content content) {
        return refused == null ? content : Drawn.of(content);
    }

    /** Whether something is wrong with the form as a whole: a rule refused it, or somebody else saved first. */
    public boolean refusedAsAWhole() {
        return refused != null && refused.errors().hasGlobalErrors();
    }

    /** The ids that describe a field to a screen reader: its hint and its error; null for none. */
    public @Nullable String described(String field, @Nullable String hint) {
        String ids = (hint == null || hint.isEmpty() ? "" : "h-" + field) + (error(field) == null ? "" : " e-" + field);
        return ids.isBlank() ? null : ids.strip();
    }
}
