package org.stationhouse.desk.dispatch.info;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed is looked for by the beginnings of its words; no letter of it is an operator of the database. */
class ArticleFilterTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "tow,'tow':*",
                "Tow FEES,'tow':* & 'fees':*",
                "vehículo,'vehículo':*",
                "go 3.04,'go':* & '3':* & '04':*",
                "a & !b | (c),'a':* & 'b':* & 'c':*",
                "it's,'it':* & 's':*",
                "\\ ' :* <->,",
                ","
            })
    void wordsBecomeAQuery(@Nullable String typed, @Nullable String query) {
        assertThat(new ArticleFilter(typed, null, null, null).query()).isEqualTo(query);
    }
}
