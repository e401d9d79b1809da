package org.stationhouse.foundation.kernel;

/** The number of a case jacket, two digits of the year and a running number: {@code 26-000123}. */
public record CaseNumber(String text) {

    /** @throws IllegalArgumentException when the text has another form */
    public CaseNumber {
        if (!text.matches("\\d{2}-\\d{6,9}")) {
            throw new IllegalArgumentException("A case number looks like 26-000123.");
        }
    }

    public static CaseNumber of(String text) {
        return new CaseNumber(text);
    }

    public static CaseNumber of(int year, long running) {
        return new CaseNumber("%02d-%06d".formatted(year % 100, running));
    }

    @Override
    public String toString() {
        return text;
    }
}
