package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** One page is taken in each state that it has, and the states look different from each other. */
@StationTest
class PicturesTests {

    @LocalServerPort
    int port;

    @Test
    void aPageIsTakenInEachOfItsStates(@TempDir Path folder) throws IOException {
        var pictures = new Pictures(folder);
        try (var window = Browser.at(port).as("pst1")) {
            pictures.inEachState(window, "/test/gallery");
            window.forgive(fault -> true);
        }
        pictures.index();

        assertThat(pictures.count()).isEqualTo(16);
        for (String look : new String[] {"desk-light", "desk-dark", "phone-light", "phone-dark"}) {
            assertThat(Stream.of("typical", "rows", "longest", "error")
                            .map(state -> bytes(folder.resolve("test.gallery/" + state + "-" + look + ".jpg")))
                            .distinct())
                    .as(look)
                    .hasSize(4);
        }
        assertThat(folder.resolve("index.html")).content().contains("test.gallery/error-phone-dark.jpg");
    }

    private static String bytes(Path picture) {
        try {
            return java.util.HexFormat.of().formatHex(Files.readAllBytes(picture));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
