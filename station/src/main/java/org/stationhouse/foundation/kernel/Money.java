package org.stationhouse.foundation.kernel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of US dollars.
 *
 * @param cents not negative, at most {@value #MOST}
 */
public record Money(long cents) {

    public static final long MOST = 99_999_999_999L;

    private static final Pattern TYPED =
            Pattern.compile("\\$?\\s*(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})(?:\\.(\\d{1,2}))?");

    /** @throws IllegalArgumentException when it is negative or too much */
    public Money {
        if (cents < 0 || cents > MOST) {
            throw new IllegalArgumentException("An amount is 0 to 999,999,999.99 dollars.");
        }
    }

    /** Reads an amount as typed: {@code 600}, {@code $1,250.50}; empty when it is none. */
    public static Optional<Money> typed(String text) {
        var parts = TYPED.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String part = parts.group(2) == null ? "" : "." + parts.group(2);
        return Optional.of(new Money(new BigDecimal(parts.group(1).replace(",", "") + part)
                .movePointRight(2)
                .longValueExact()));
    }

    /** {@code $1,250.50}. */
    @Override
    public String toString() {
        return String.format(Locale.US, "$%,d.%02d", cents / 100, cents % 100);
    }
}
