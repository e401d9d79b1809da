package org.stationhouse.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "600, 60000, $600.00",
        "'$1,250.5', 125050, '$1,250.50'",
        "'  $ 0.07 ', 7, $0.07",
        "0, 0, $0.00",
        "'999,999,999.99', 99999999999, '$999,999,999.99'"
    })
    void anAmountIsReadToTheCent(String typed, long cents, String said) {
        assertThat(Money.typed(typed)).contains(new Money(cents));
        assertThat(new Money(cents)).hasToString(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "six", "-1", "1.234", "1,23", "12,3456", "1,234,567,890", "1e3", "0x1"})
    void whatIsNoAmountIsNotRead(String typed) {
        assertThat(Money.typed(typed)).isEmpty();
    }

    @Test
    void nothingIsWorthLessThanNothing() {
        assertThatThrownBy(() -> new Money(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(Money.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
