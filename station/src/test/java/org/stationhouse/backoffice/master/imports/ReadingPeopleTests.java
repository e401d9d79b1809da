package org.stationhouse.backoffice.master.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.person.TakenPerson;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.web.table.TableFile;

/** How a table of people is read: whatever its columns are called and however they stand; each row, or why not. */
class ReadingPeopleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static List<PersonRow> read(byte[] file) throws IOException {
        TableFile table = TableFile.of(file);
        var rows = new PersonRows(table, TODAY, "Old system");
        assertThat(rows.missing()).isEmpty();
        var read = new ArrayList<PersonRow>();
        table.read(line -> read.add(rows.read(line)));
        return read;
    }

    private static TakenPerson one(byte[] file) throws IOException {
        return read(file).getFirst() instanceof PersonRow.Good good ? good.person() : fail(file);
    }

    private static TakenPerson fail(byte[] file) {
        throw new AssertionError(new String(file, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MNI,Last Name,First Name,MI,DOB,Sex,Race,Hgt,Wgt,Hair,Eyes,DL No,DL State,SSN,Address,City,St,Zip,Phone,AKA\n"
                        + "77,Muñoz,Ana,M,05/14/1980,F,H,506,130,BRO,HAZ,d1234567,ca,219-09-9999,1 Main St,Davis,CA,95616,(916)"
                        + " 555-0100,\"Ann Lee; Munoz, A.\"\n",
                "\uFEFFAKA|Phone Number|ZIP Code|City|State|Street Address|Social Security Number|License State|Driver's License|Eye"
                        + " Color|Hair Color|Weight|Height|Race|Gender|Date of Birth|Full Name|Person ID\n"
                        + "Ann Lee; Munoz, A.|(916) 555-0100|95616|Davis|CA|1 Main St|219-09-9999|ca|d1234567|Hazel|Brown|130"
                        + " lbs|5'6\"|Hispanic|Female|1980-05-14|Muñoz, Ana M|77\n",
                "a;b;c;d;number;e;ols;dl;hair;eyes;ht;wt;race;f;city;zip;alias;state\n"
                        + "Muñoz, Ana M;19800514;F;219-09-9999;77;(916) 555-0100;CA;d1234567;BRN;HAZEL;66;130;H;1 Main St;Davis;95616;Ann"
                        + " Lee| Munoz, A.;CA\n"
            })
    void columnsAreKnownByHeadingOrContentInAnyOrder(String table) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            if (charset == StandardCharsets.UTF_8 || !table.startsWith("\uFEFF")) {
                TakenPerson person = one(table.replace("f;city", "home;city").getBytes(charset));
                NewPerson said = person.said();
                assertThat(person.oldNumber()).isEqualTo("77");
                assertThat(said.name()).isEqualTo(new PersonName("Muñoz", "Ana", "M"));
                assertThat(said.born()).hasToString("1980-05-14");
                assertThat(said.looks().sex()).isEqualTo("F");
                assertThat(said.looks().race()).isEqualTo("U");
                assertThat(said.looks().ethnicity()).isEqualTo("H");
                assertThat(said.looks().heightIn()).isEqualTo(66);
                assertThat(said.looks().weightLb()).isEqualTo(130);
                assertThat(said.looks().hair()).isEqualTo("BRO");
                assertThat(said.looks().eyes()).isEqualTo("HAZ");
                assertThat(said.known())
                        .containsExactlyInAnyOrder(
                                new NewPerson.Known("IDENTIFIER", "OLN", "d1234567", "CA"),
                                new NewPerson.Known("IDENTIFIER", "SSN", "219-09-9999", null),
                                new NewPerson.Known("IDENTIFIER", "LOCAL", "77", null),
                                new NewPerson.Known("ADDRESS", "HOME", "1 Main St, Davis CA 95616", null),
                                new NewPerson.Known("PHONE", "HOME", "(916) 555-0100", null));
                assertThat(person.names())
                        .containsExactly(new PersonName("Lee", "Ann", ""), new PersonName("Munoz", "A.", ""));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,,,01/02/1980,,, | no name",
                "1,99,,01/02/1980,,, | \"99\" is no name",
                "1,Doe,J,13/13/1980,,, | no date of birth",
                "1,Doe,J,01/02/1880,,, | Nobody in this index",
                "1,Doe,J,01/02/2980,,, | no date of birth",
                "1,Doe,J,01/02/1980,Q,, | no sex that is known",
                "1,Doe,J,01/02/1980,M,900-00-1234, | none that was ever given",
                "1,Doe,J,01/02/1980,M,,12 | no telephone number",
                "1,Doe,J,01/02/1980,M | 5 columns instead of 7",
                "1,\"Doe,J,01/02/1980,M,, | quotation mark"
            })
    void aRowThatIsDamagedSaysWhyAndSpoilsNoOther(String row, String reason) throws IOException {
        List<PersonRow> rows = read(("Number,Last,First,DOB,Sex,SSN,Phone\n2,Roe,A,01/02/1981,F,,\n" + row
                        + "\n3,Poe,B,01/02/1982,M,123-45-6789,916 555 0100\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(PersonRow.Good.class);
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        PersonRow.Bad.class, it -> assertThat(it.reason()).contains(reason));
        assertThat(rows.get(2)).isInstanceOf(PersonRow.Good.class);
    }

    @Test
    void whatSystemsWriteWhereNothingIsKnownIsNotSaid() throws IOException {
        TakenPerson person = one(
                "Name,DOB,Sex,Race,Hgt,Wgt,Hair,SSN,Phone,DL\n\"Doe, Jo\",01/01/1900,U,UNK,000,0,-,999-99-9999,000-000-0000,NONE\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(person.oldNumber()).isNull();
        assertThat(person.said().born()).isNull();
        assertThat(person.said().known()).isEmpty();
        assertThat(person.said().looks().race()).isNull();
        assertThat(person.said().looks().heightIn()).isNull();
        assertThat(person.said().source()).isEqualTo("Old system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id,time,location\n7,2018-05-01,1\n", "{\"a\": 1}"})
    void whatIsNoTableOfPeopleIsNotTakenForOne(String other) {
        var rows = new PersonRows(TableFile.of(other.getBytes(StandardCharsets.UTF_8)), TODAY, "");
        assertThat(rows.missing()).isEqualTo("name");
    }
}
