package org.stationhouse.foundation.vault.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.DataFolder;

@StationTest
class AgencyKeysTests {

    @Autowired
    AgencyKeys keys;

    @Autowired
    MasterKeyring masters;

    @Autowired
    DataFolder folder;

    @Autowired
    JdbcClient sql;

    @Test
    void theMasterKeyLiesBesideTheDataReadableByItsOwnerAlone() throws IOException {
        var file = masters.files().file(masters.current());

        assertThat(file).startsWith(folder.keys()).exists();
        assertThat(folder.keys()).isNotEqualTo(folder.data());
        assertThat(file.startsWith(folder.data())).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] key = masters.files().find(masters.current()).key().getEncoded();
        for (var wrapped : sql.sql("select wrapped from vault.agency_key")
                .query(byte[].class)
                .list()) {
            assertThat(HexFormat.of().formatHex(wrapped))
                    .doesNotContain(HexFormat.of().formatHex(key));
        }
    }

    @Test
    void anHmacDependsOnTheKeyAndTheMessage() {
        byte[] mac = keys.hmac(keys.hmacKey(), "line".getBytes(UTF_8));

        assertThat(mac).hasSize(32).isEqualTo(keys.hmac(keys.hmacKey(), "line".getBytes(UTF_8)));
        assertThat(mac).isNotEqualTo(keys.hmac(keys.hmacKey(), "lime".getBytes(UTF_8)));
        assertThatThrownBy(() -> keys.hmac(-1, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSignatureIsCheckedWithThePublicHalfAlone() throws GeneralSecurityException {
        byte[] signed = keys.sign(keys.checkpointKey(), "checkpoint".getBytes(UTF_8));
        byte[] info = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + HexFormat.of().formatHex(keys.checkpointPublic(keys.checkpointKey())));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info)));
        check.update("checkpoint".getBytes(UTF_8));

        assertThat(check.verify(signed)).isTrue();
    }

    @Test
    void whatIsSealedForOnePurposeOpensForThatOneOnly() {
        byte[] sealed = keys.seal("backup.generation", "secret".getBytes(UTF_8));

        assertThat(keys.open("backup.generation", sealed)).isEqualTo("secret".getBytes(UTF_8));
        assertThatThrownBy(() -> keys.open("other", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(Envelope.keyId(sealed)).isEqualTo(masters.current());
    }
}
