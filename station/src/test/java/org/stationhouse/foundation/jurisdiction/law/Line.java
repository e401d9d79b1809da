package org.stationhouse.foundation.jurisdiction.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one line of a law file. */
final class Line {

    private final StringBuilder text;

    Line(String keyword) {
        text = new StringBuilder(keyword);
    }

    /** Leaves out what is null, false or an empty list. */
    Line add(String name, @Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value) || value instanceof List<?> list && list.isEmpty()) {
            return this;
        }
        String plain = value instanceof List<?> list
                ? Yml.joined(list)
                : Boolean.TRUE.equals(value) ? "yes" : Yml.us(number(value));
        text.append(' ').append(name).append('=').append(quoted(plain));
        return this;
    }

    Line all(Map<String, Object> pairs) {
        pairs.forEach((name, value) -> {
            boolean verified = name.equals("confidence") && "verified".equals(value);
            add(name.replace('_', '-'), verified ? null : value);
        });
        return this;
    }

    private static String number(Object value) {
        return value instanceof Double number
                ? new java.math.BigDecimal(number.toString())
                        .stripTrailingZeros()
                        .toPlainString()
                : value.toString();
    }

    private static String quoted(String value) {
        if (value.matches("[^\\s\"\\\\]+")) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    String text(String indent) {
        return indent + text + "\n";
    }
}
