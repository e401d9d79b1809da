package org.stationhouse.foundation.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void noCellIsTakenForAFormula(String cell) {
        assertThat(Csv.safe(cell)).isEqualTo("'" + cell);
    }

    @Test
    void numbersStayNumbersAndTextStaysText() throws Exception {
        var out = new ByteArrayOutputStream();

        Csv.write(List.of("A", "B"), List.of(List.of(-7, "Núñez, \"Ana\"")), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFA,B\r\n-7,\"Núñez, \"\"Ana\"\"\"\r\n");
    }
}
