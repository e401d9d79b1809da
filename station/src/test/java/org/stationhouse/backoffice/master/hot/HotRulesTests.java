package org.stationhouse.backoffice.master.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

class HotRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static HotEntry entry(String subject, String said, @Nullable String born) {
        return new HotEntry(
                1,
                PublicRef.fresh(),
                "H26-000001",
                subject,
                "WANTED",
                said,
                born == null ? null : PartialDate.of(born),
                null,
                "",
                DAY,
                null,
                "desk",
                "",
                "warrant",
                Instant.EPOCH,
                "test",
                null,
                null,
                null,
                null,
                null,
                1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Smith, William|1980-05-14|Smith, William|1980-05-14|true",
                "Smith, William|1980-05-14|Smith, Bill|1980-05-14|false",
                "Smith, William|1980-05-14|Smith, W|1980-05-14|false",
                "Smith, William|1980-05-14|Smith, William||false",
                "Smith, William||Smith, William|1980-05-14|false",
                "Smith, William|1980|Smith, William|1980-05-14|false",
                "Smith, William|1980-05-14|Smith, William|1980-05-15|",
                "Smith, William|1980-05-14|Smith, Robert|1980-05-14|",
                "Smith, William|1980-05-14|Smyth, William|1980-05-14|"
            })
    void peopleFit(String said, @Nullable String born, String asked, @Nullable String birth, @Nullable Boolean exact) {
        var question = HotFile.Asked.person(
                List.of(PersonName.of(asked)), birth == null ? List.of() : List.of(PartialDate.of(birth)));
        assertThat(HotRules.fits(entry("PERSON", said, born), question).orElse(null))
                .isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({
        "PLATE,7ABC123,7ABC123,true",
        "PLATE,7ABC123,7A8C123,false",
        "PLATE,7ABC123,7ABC124,",
        "VIN,1HGCM82633A004352,1HGCM82633A004352,true",
        "VIN,1HGCM82633A004352,3A004352,false",
        "VIN,1HGCM82633A004352,1HGCM82633A004353,",
        "GUN,AB12345,ab-12345,true",
        "GUN,AB12345,AB12346,"
    })
    void numbersFit(String subject, String said, String asked, @Nullable Boolean exact) {
        var question = new HotFile.Asked(
                List.of(),
                List.of(),
                subject.equals("PLATE") ? List.of(Plate.of(asked)) : List.of(),
                subject.equals("VIN") ? List.of(Vin.of(asked)) : List.of(),
                subject.equals("GUN") ? List.of(asked) : List.of());
        assertThat(HotRules.fits(entry(subject, said, null), question).orElse(null))
                .isEqualTo(exact);
        if (exact != null) {
            assertThat(HotRules.keys(question))
                    .containsAnyElementsOf(
                            new NewHot(subject, "STOLEN", said, null, null, "", DAY, null, "", "", "").keys());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,WANTED,true",
        "PERSON,MISSING,true",
        "PERSON,STOLEN,false",
        "PLATE,STOLEN,true",
        "PLATE,FELONY,true",
        "PLATE,WANTED,false",
        "GUN,LOST,true",
        "GUN,FELONY,false"
    })
    void aNameIsNotStolenAndAGunNotWanted(String subject, String kind, boolean fits) {
        assertThat(HotEntry.fits(subject, kind)).isEqualTo(fits);
    }
}
