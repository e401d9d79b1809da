package org.stationhouse.backoffice.master.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stationhouse.backoffice.search.Spelling;

/**
 * An address for comparing; each part is empty when it was not said.
 *
 * @param number of the house
 * @param street folded, street words in one spelling, without blanks
 * @param city folded, without blanks
 * @param zip digits and letters of the postal code
 * @param fewInCity whether few among those compared live in it, so that to share it says much
 * @param fewInZip the same of the postal code
 * @param text as it is shown
 */
public record Home(
        String number, String street, String city, String zip, boolean fewInCity, boolean fewInZip, String text) {

    private static final Pattern NUMBERED = Pattern.compile("(\\d\\w*) (.+)");

    /** As it stands in one line: what follows the number is the street, with the city where it was said. */
    public static Home of(String said) {
        String place = Spelling.place(said);
        Matcher numbered = NUMBERED.matcher(place);
        return numbered.matches()
                ? new Home(numbered.group(1), packed(numbered.group(2)), "", "", false, false, said)
                : new Home("", packed(place), "", "", false, false, said);
    }

    /** In parts, as a table has it. */
    public static Home of(String number, String street, String city, String zip) {
        return new Home(
                packed(Spelling.fold(number)),
                packed(Spelling.place(street)),
                packed(Spelling.fold(city)),
                packed(Spelling.fold(zip)),
                false,
                false,
                (number + " " + street).strip());
    }

    /** The same, where more is known of those compared. */
    public Home few(boolean inCity, boolean inZip) {
        return new Home(number, street, city, zip, inCity, inZip, text);
    }

    private static String packed(String words) {
        return words.replace(" ", "");
    }
}
