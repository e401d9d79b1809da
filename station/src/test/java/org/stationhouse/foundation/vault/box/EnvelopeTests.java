package org.stationhouse.foundation.vault.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.vault.CannotRun;

class EnvelopeTests {

    private final byte[] secret = BoxKey.random(BoxKey.LENGTH);

    @Test
    void theHolderOfThePrivateKeyOpensIt() throws Exception {
        var pair = Identity.newPair();
        var envelope = Envelope.close("g1", secret, List.of(new Recipient.Holder(pair.getPublic())));

        var read = Envelope.parse(envelope.text());
        assertThat(read.open(new Identity.Holder(pair.getPrivate()))).contains(secret);
        assertThat(read.open(new Identity.Holder(Identity.newPair().getPrivate())))
                .isEmpty();
    }

    @Test
    void whoKnowsThePassphraseOpensItToo() throws Exception {
        var phrase = "correct horse battery staple".toCharArray();
        var other = new Recipient.Holder(Identity.newPair().getPublic());
        var envelope = Envelope.close("g1", secret, List.of(other, new Recipient.Passphrase(phrase)));

        var read = Envelope.parse(envelope.text());
        assertThat(read.open(new Identity.Passphrase(phrase))).contains(secret);
        assertThat(read.open(new Identity.Passphrase("correct horse battery stable".toCharArray())))
                .isEmpty();
    }

    @Test
    void anEnvelopeIsGoodForItsOwnThingOnly() {
        var pair = Identity.newPair();
        var envelope = Envelope.close("g1", secret, List.of(new Recipient.Holder(pair.getPublic())));

        assertThat(new Envelope("g2", envelope.lines()).open(new Identity.Holder(pair.getPrivate())))
                .isEmpty();
    }

    @Test
    void aShortPassphraseAndAForeignKeyAreRefused() {
        assertThatThrownBy(() -> new Recipient.Passphrase("too short".toCharArray()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("15 characters");
        assertThatThrownBy(() ->
                        Recipient.fromPem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "x.pem"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("x.pem");
        var holder = new Recipient.Holder(Identity.newPair().getPublic());
        assertThat(Recipient.fromPem(holder.pem(), "x.pem").key()).isEqualTo(holder.key());
    }
}
