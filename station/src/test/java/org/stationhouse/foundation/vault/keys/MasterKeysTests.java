package org.stationhouse.foundation.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stationhouse.foundation.vault.CannotRun;

class MasterKeysTests {

    @TempDir
    Path folder;

    private MasterKey key;
    private Path file;

    @BeforeEach
    void aKeyInItsFolder() {
        key = new MasterKeys(folder).add(MasterKey.fresh());
        file = new MasterKeys(folder).file(key.id());
    }

    @Test
    void aKeyIsReadBackByAnotherProcess() {
        assertThat(new MasterKeys(folder).find(key.id())).isEqualTo(key);
        assertThat(new MasterKeys(folder).ids()).containsExactly(key.id());
        assertThat(key.toString())
                .doesNotContain(
                        java.util.Base64.getEncoder().encodeToString(key.key().getEncoded()));
    }

    @Test
    void aMissingFileIsOneSentenceThatSaysWhatToDo() throws IOException {
        Files.delete(file);

        refused("is missing");
    }

    @Test
    void aDamagedFileIsNoticedAtEveryByte() throws IOException {
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] = (byte) (bad[i] == 'A' ? 'B' : 'A');
            Files.write(file, bad);
            refused("is damaged");
        }
        Files.write(file, java.util.Arrays.copyOf(good, good.length / 2));
        refused("is damaged");
        Files.write(file, new byte[0]);
        refused("is damaged");
    }

    @Test
    void theBitsThatTheLastLetterDoesNotNeedCountToo() {
        String text = MasterKey.of(new byte[MasterKey.BYTES]).text();

        assertThat(MasterKey.parse(text).text()).isEqualTo(text);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> MasterKey.parse(text.replace("A=\n", "B=\n")));
    }

    @Test
    void anotherKeysFileUnderThisNameIsRefused() throws IOException {
        Files.writeString(file, MasterKey.fresh().text());

        refused("holds another key");
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        refused("can be read by others");
    }

    private void refused(String why) {
        assertThatExceptionOfType(CannotRun.class)
                .isThrownBy(() -> new MasterKeys(folder).find(key.id()))
                .withMessageContaining(why)
                .withMessageContaining(file.toString());
    }
}
