package org.stationhouse.desk.reports.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a web hook may lie, and how a packet is signed. */
class HookAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://da.example/packets,true",
        "https://da.example:8443/in?box=7,true",
        "http://127.0.0.1:9000/in,true",
        "http://localhost:9000/in,true",
        "http://da.example/packets,false",
        "http://127.0.0.1.da.example/,false",
        "https://kim:secret@da.example/,false",
        "https://da.example/#x,false",
        "file:///etc/passwd,false",
        "ftp://da.example/,false",
        "da.example,false",
        "https://,false",
        "https://da example/,false",
    })
    void anAddressIsHttpsOrThisMachine(String typed, boolean fits) {
        assertThat(HookAddress.typed(typed).isPresent()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "https://169.254.169.254/latest,false",
        "https://[fe80::1]/,false",
        "https://0.0.0.0/,false",
        "https://224.0.0.1/,false",
        "https://127.0.0.1/,true",
        "https://10.1.2.3/,true",
    })
    void nothingThatANetworkKeepsForItselfIsCalled(String typed, boolean open) throws UnknownHostException {
        assertThat(HookAddress.typed(typed).orElseThrow().open()).isEqualTo(open);
    }

    /** RFC 4231, test case 2. */
    @Test
    void aSignatureIsHmacOfSha256() {
        assertThat(WebhookCourier.signature("Jefe".getBytes(StandardCharsets.UTF_8), "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
