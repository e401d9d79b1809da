package org.stationhouse.backoffice.office.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;

/** Where the agency is reached, as typed. */
class AgencyFormTests {

    private static AgencyForm typed(String address, String phone) {
        return new AgencyForm("Test City Police", "CA0990000", "America/Los_Angeles", address, phone, "", "", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "916 555 0909,'',''",
        "'','',''",
        "555-0909,'',phone",
        "call us,'',phone",
        "'',a\\nb\\nc\\nd,''",
        "'',a\\nb\\nc\\nd\\ne,address",
        "'',200 x,''",
        "'',201 x,address",
    })
    void whatDoesNotFitIsSaidBesideItsField(String phone, String address, String refused) {
        String[] count = address.split(" ");
        String text = count.length == 2 ? "x".repeat(Integer.parseInt(count[0])) : address.replace("\\n", "\r\n");
        var errors = new BeanPropertyBindingResult(typed(text, phone), "form");
        typed(text, phone).check(errors);
        assertThat(errors.getFieldErrors().stream().map(it -> it.getField()).toList())
                .isEqualTo(refused.isEmpty() ? List.of() : List.of(refused));
    }

    @Test
    void aSignThatIsNoCharacterIsRefused() {
        var errors = new BeanPropertyBindingResult(typed("9 Plaza\u000b Way", ""), "form");
        typed("9 Plaza\u000b Way", "").check(errors);
        assertThat(errors.hasFieldErrors("address")).isTrue();
    }

    @Test
    void whatIsKeptIsPlain() {
        var agency =
                typed(" 9 Plaza Way\r\nTest City CA 95600 ", "(916) 555-0909 ").toAgency(false);
        assertThat(agency.address()).isEqualTo("9 Plaza Way\nTest City CA 95600");
        assertThat(agency.reach()).isEqualTo("9 Plaza Way · Test City CA 95600 · (916) 555-0909");
        assertThat(typed("", "").toAgency(false).reach()).isEmpty();
    }
}
