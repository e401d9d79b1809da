package org.stationhouse.foundation.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A telephone number with its country and area, without extension.
 *
 * @param e164 plus sign, country code, number: at most 15 digits (ITU-T E.164)
 */
public record Phone(String e164) {

    private static final String HERE = "US";
    private static final int LONGEST_TYPED = 40;

    /** @throws IllegalArgumentException when the text has another form */
    public Phone {
        if (!e164.matches("\\+[1-9]\\d{6,14}")) {
            throw new IllegalArgumentException("A phone number begins with + and has at most 15 digits.");
        }
    }

    /** Reads a number as typed, an American one without its country; empty when it is none, or lacks its area code. */
    public static Optional<Phone> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed, HERE);
            number.clearExtension();
            String e164 = numbers.format(number, PhoneNumberFormat.E164);
            return numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                            && e164.matches("\\+[1-9]\\d{6,14}")
                    ? Optional.of(new Phone(e164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** As it is written here: {@code (916) 555-0142}, {@code +44 20 7946 0018}. */
    public String text() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(e164, HERE);
            return numbers.format(
                    number,
                    number.getCountryCode() == 1 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
