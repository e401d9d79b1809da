package org.stationhouse.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(916) 555-0142|+19165550142|(916) 555-0142",
                "916.555.0142|+19165550142|(916) 555-0142",
                "1 916 555 0142|+19165550142|(916) 555-0142",
                "+1 916 555 0142 x12|+19165550142|(916) 555-0142",
                "+44 20 7946 0018|+442079460018|+44 20 7946 0018",
                "011 44 20 7946 0018|+442079460018|+44 20 7946 0018"
            })
    void oneNumberHasOneForm(String typed, String e164, String text) {
        Phone phone = Phone.read(typed).orElseThrow();
        assertThat(phone.e164()).isEqualTo(e164);
        assertThat(phone.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "555-0142", "91655501", "916 555 01421", "call her sister", "+", "🚓"})
    void whatIsNoWholeNumberIsNone(String typed) {
        assertThat(Phone.read(typed)).isEmpty();
    }
}
