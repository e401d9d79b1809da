package org.stationhouse.desk.dispatch;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/**
 * What is said of a call when it is logged or changed.
 *
 * @param nature what it is about, in words, at most 80 characters
 * @param natureCode its code in the list; null when it does not stand there
 * @param priority 1 (at once) to 5 (log only)
 * @param place where
 * @param party who reports it; null when unknown
 * @param phone where the reporting party is reached; null when not said
 */
public record NewCall(
        String nature,
        @Nullable String natureCode,
        int priority,
        Place place,
        @Nullable PersonName party,
        @Nullable String phone) {

    public static final int LONGEST_NATURE = 80;
    public static final int LONGEST_PHONE = 40;

    public NewCall {
        nature = nature.strip().replaceAll("\\s+", " ");
        if (nature.isEmpty() || nature.length() > LONGEST_NATURE) {
            throw new IllegalArgumentException("A call is about something, in at most 80 characters.");
        }
        if (priority < 1 || priority > 5) {
            throw new IllegalArgumentException("A priority is a number from 1 to 5.");
        }
        if (phone != null && phone.length() > LONGEST_PHONE) {
            throw new IllegalArgumentException("A phone number has at most 40 characters.");
        }
    }

    /**
     * As a clerk types it: the nature becomes the one of the list where its code or words are meant, else it stays as typed; names,
     * places and phones get their usual form.
     *
     * @param priority null for the one that the nature suggests
     * @param party blank when unknown
     * @param phone blank when not said
     */
    public static NewCall typed(
            Natures natures, String nature, @Nullable Integer priority, String place, String party, String phone) {
        Nature meant = natures.meant(nature).orElse(null);
        int suggested = meant == null ? Natures.UNLISTED_PRIORITY : meant.priority();
        return new NewCall(
                meant == null ? nature : meant.words(),
                meant == null ? null : meant.code(),
                priority == null ? suggested : priority,
                Place.of(QuickLine.capitals(place)),
                party.isBlank() ? null : PersonName.of(QuickLine.name(party)),
                phone.isBlank() ? null : QuickLine.phone(phone));
    }

    /** What was not changed stays as it stood: an old call keeps the code and the words that the list no longer has. */
    NewCall keeping(Call call) {
        return natureCode == null && nature.equals(call.about())
                ? new NewCall(call.nature(), call.natureCode(), priority, place, party, phone)
                : this;
    }

    /** A call of a listed nature with the suggested priority. */
    public static NewCall of(Nature nature, Place place, @Nullable PersonName party, @Nullable String phone) {
        return new NewCall(nature.words(), nature.code(), nature.priority(), place, party, phone);
    }
}
