package org.stationhouse.foundation.vault.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stationhouse.Child;

class PgBinariesTests {

    @TempDir
    Path folder;

    @Test
    void processesThatComeAtOnceUnpackOnceAndHalfAnUnpackIsRepeated() throws Exception {
        Files.createDirectories(folder.resolve("unpacking/bin"));
        Files.writeString(folder.resolve("unpacking/bin/postgres"), "half");
        try (var one = Child.of(Unpacker.class, folder.toString());
                var two = Child.of(Unpacker.class, folder.toString())) {
            assertThat(one.exit()).isZero();
            assertThat(two.exit()).isZero();
            assertThat(one.awaits("home=")).isEqualTo(two.awaits("home="));
        }
        try (var all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")))
                    .singleElement()
                    .asString()
                    .startsWith("postgres-");
        }
        PgBinaries binaries = PgBinaries.ofProgram(folder);
        assertThat(binaries.version()).isEqualTo("18");
        assertThat(binaries.unpacked().resolve("bin/postgres")).isExecutable();
    }

    static final class Unpacker {
        private Unpacker() {}

        public static void main(String... arguments) throws IOException {
            System.out.println(
                    "home=" + PgBinaries.ofProgram(Path.of(arguments[0])).unpacked());
        }
    }

    @Test
    void anArchiveThatLeavesItsFolderIsRefused() throws Exception {
        Path home = folder.resolve("home");
        var climbing = new TarArchiveEntry("../outside");
        climbing.setSize(1);
        var link = new TarArchiveEntry("bin/link", TarConstants.LF_SYMLINK);
        link.setLinkName("../../outside");
        var hard = new TarArchiveEntry("bin/hard", TarConstants.LF_LINK);
        hard.setLinkName("../outside");
        for (TarArchiveEntry entry : List.of(climbing, link, hard)) {
            assertThatThrownBy(() -> unpack(entry, home))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leaves its folder");
        }
        assertThat(folder.resolve("outside")).doesNotExist();
        var inner = new TarArchiveEntry("bin/inner", TarConstants.LF_SYMLINK);
        inner.setLinkName("../lib/it.so");
        unpack(inner, home);
        assertThat(Files.readSymbolicLink(home.resolve("bin/inner"))).hasToString("../lib/it.so");
    }

    private static void unpack(TarArchiveEntry entry, Path home) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new TarArchiveOutputStream(bytes)) {
            out.putArchiveEntry(entry);
            if (entry.getSize() > 0) {
                out.write("x".getBytes(StandardCharsets.US_ASCII));
            }
            out.closeArchiveEntry();
        }
        try (var in = new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            PgBinaries.unpack(in, in.getNextEntry(), home);
        }
    }
}
