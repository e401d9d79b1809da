package org.stationhouse.backoffice.cases.shelf;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.paper.BarCode;
import org.stationhouse.foundation.paper.ScanCode;

/**
 * The camera reads what the scanner reads. What it sees is drawn: the film of a canvas stands for the one of the device, which the page
 * of the camera shows to be there ({@code AttachingTests}).
 */
@StationTest
class CameraScanTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** {@code hold(address)} holds a picture in front of the camera, {@code hold("")} takes it away. */
    private static final String CANVAS = """
            const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
            const ink = canvas.getContext("2d");
            let shown = null;
            setInterval(() => {
              ink.fillStyle = "#ccc";
              ink.fillRect(0, 0, 640, 360);
              if (shown) ink.drawImage(shown, 320 - Math.min(shown.width, 560) / 2, 180 - shown.height / 2, Math.min(shown.width, 560), shown.height);
            }, 50);
            window.hold = async address => {
              const picture = address ? Object.assign(new Image(), { src: address }) : null;
              await picture?.decode();
              shown = picture;
            };
            navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20);
            """;

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Registry registry;

    private Piece box = Pieces.standing(new Standing.Shelved());
    private Piece folder = box;

    @BeforeEach
    void fill() {
        house.setUp();
        Actor clerk = door.actor("prt1");
        int n = COUNT.incrementAndGet();
        box = registry.register(Pieces.box("Reports seen by a camera", "Camera room " + n, "C-07"), null, clerk);
        folder = registry.register(Pieces.box("Folder seen by a camera", "Camera cellar " + n, "C-08"), null, clerk);
    }

    private static void hold(Browser desk, String picture) {
        desk.page().evaluate("address => hold(address)", picture);
    }

    @Test
    void codesOfEachKindAreTakenAsScansAndOthersAreNamed() {
        try (var desk = Browser.at(port).alone().as("prt1")) {
            List<String> loaded = new ArrayList<>();
            desk.page().onRequest(it -> loaded.add(it.url()));
            desk.page().addInitScript(CANVAS);
            desk.open("/shelf/move");
            assertThat(loaded).noneMatch(it -> it.endsWith("reader.js") || it.endsWith(".wasm"));
            desk.keys().press("Tab").press("Tab").press("Enter");
            assertThat(desk.find("#reader [role=status]")).containsText("Hold a code");
            hold(desk, BarCode.dataMatrix(ScanCode.of(folder.place().ref())));
            assertThat(desk.find("#here-title")).containsText("Camera cellar");
            hold(desk, BarCode.code128(ScanCode.of(box.ref())));
            assertThat(desk.find("#moved")).containsText(box.number());
            hold(desk, BarCode.qr("no code of ours"));
            assertThat(desk.find("#reader .error")).hasText("This is no code of this house: no code of ours");
            assertThat(loaded)
                    .anyMatch(it -> it.endsWith("/vendor/zxing_reader.wasm"))
                    .allMatch(it -> it.startsWith("http://localhost:"));
            desk.settled().passes("camera-scan");
            desk.find("#reader button").focus();
            desk.keys().press("Escape");
            assertThat(desk.find("#reader")).hasCount(0);
            assertThat(desk.find("#moved")).containsText(box.number());
        }
    }

    @Test
    void theCommandOpensTheCameraAndACodeItsRecord() {
        try (var desk = Browser.at(port).alone().as("prt1")) {
            desk.page().addInitScript(CANVAS);
            desk.open("/shelf").keys().press("/").content("scan").press("Enter");
            desk.page().waitForURL("**/scan");
            assertThat(desk.find("#reader video")).isVisible();
            desk.settled().passes("camera-page");
            hold(desk, BarCode.dataMatrix(ScanCode.of(folder.place().ref())));
            desk.page()
                    .waitForURL(
                            Pattern.compile(".*/shelf/places/" + folder.place().ref()));
        }
    }

    @Test
    void onlyTheWorkerMayCompileAndOnlyWhoIsSignedInHasTheCamera() {
        try (var desk = Browser.at(port).as("prt1")) {
            var page = desk.page().request().get("/shelf/move");
            assertThat(page.headers().get("permissions-policy")).startsWith("camera=(self)");
            assertThat(page.headers().get("content-security-policy")).doesNotContain("wasm");
            String kit = page.text().replaceAll("(?s).*src=\"([^\"]*)/stationhouse.js\".*", "$1");
            assertThat(desk.page().request().get(kit + "/decode.js").headers().get("content-security-policy"))
                    .isEqualTo("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
        }
        try (var visitor = Browser.at(port).visitor()) {
            assertThat(visitor.page().request().get("/sign-in").headers().get("permissions-policy"))
                    .startsWith("camera=()");
        }
    }
}
