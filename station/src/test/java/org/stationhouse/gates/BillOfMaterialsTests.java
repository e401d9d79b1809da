package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the program is made of is listed ({@code target/bom.json}), and each part has a licence. */
class BillOfMaterialsTests {

    @Test
    void everyPartOfTheProgramHasALicence() throws IOException {
        Path bill = Checkout.ROOT.resolve("target/bom.json");
        assumeTrue(
                Files.exists(bill)
                        && Files.getLastModifiedTime(bill)
                                        .compareTo(Files.getLastModifiedTime(Checkout.STATION.resolve("pom.xml")))
                                > 0,
                "no fresh target/bom.json: run mvn verify");
        String json = Files.readString(bill);

        assertThat(BillOfMaterials.components(json)).hasSizeGreaterThan(60);
        assertThat(BillOfMaterials.withoutLicence(json)).isEmpty();
        System.out.println("bill of materials: components="
                + BillOfMaterials.components(json).size());
    }

    @Test
    void browserLibrariesHaveALicenceAndAChecksumAndNoAddress() {
        assertThat(BillOfMaterials.loose(Checkout.read(Checkout.STATION.resolve("package-lock.json"))))
                .isEmpty();
    }

    @Test
    void aPartWithoutALicenceIsFound() {
        assertThat(BillOfMaterials.withoutLicence("""
                {"components": [
                  {"name": "good", "version": "1", "licenses": [{"license": {"id": "MIT"}}]},
                  {"name": "bad", "version": "2", "licenses": []},
                  {"name": "worse", "version": "3"}]}
                """)).containsExactly("bad 2", "worse 3");
        assertThat(BillOfMaterials.loose("""
                {"packages": {
                  "": {"name": "station"},
                  "node_modules/good": {"license": "MIT", "integrity": "sha512-x"},
                  "node_modules/bad": {"integrity": "sha512-x"},
                  "node_modules/far": {"license": "MIT", "integrity": "sha512-x", "resolved": "https://elsewhere.example/far.tgz"}}}
                """)).containsExactly("node_modules/bad", "node_modules/far");
    }
}
