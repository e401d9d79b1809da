package org.stationhouse.backoffice.media;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.media.file.Attaching;
import org.stationhouse.backoffice.media.file.FileFilling;
import org.stationhouse.backoffice.media.file.Samples;
import org.stationhouse.backoffice.media.photo.PhotoFilling;
import org.stationhouse.backoffice.media.sign.SignFilling;
import org.stationhouse.backoffice.media.upload.UploadFilling;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** The pages of the room as people see them: light, dark, on a phone. */
@StationTest
class MediaLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    Bearers bearers;

    @Autowired
    FileFilling files;

    @Autowired
    PhotoFilling logs;

    @Autowired
    SignFilling signatures;

    @Autowired
    UploadFilling uploads;

    @Autowired
    Attaching attaching;

    @Autowired
    People people;

    @Autowired
    TestDoor door;

    @Test
    void everyPageIsFine() {
        house.setUp();
        PublicRef record = bearers.opened().ref();
        var attached = files.fill(record, door::actor);
        String log = logs.fill(record, door::actor).getFirst();
        var signed = signatures.fill(record, door::actor);
        uploads.fill(record, door::actor);
        PublicRef person = people.findOrEnter(
                        NewPerson.of(PersonName.of("Ferruquill, Ida"), PartialDate.of("1991-07-08"), "herself"),
                        People.NONE,
                        true,
                        door.actor("prt1"))
                .ref();
        attaching.attach(
                person,
                Samples.photo(300, 400, 1),
                "face.jpg",
                FileFilling.said(Sort.PORTRAIT, "At the counter"),
                door.actor("prt1"));
        try (var browser = Browser.at(port).as("supervisor")) {
            browser.open("/attachments?record=" + record).looks("media-gallery");
            browser.open(attached.get(0)).looks("media-photo");
            browser.open(attached.get(1)).looks("media-edit");
            browser.open(attached.get(2)).looks("media-pdf");
            browser.open("/attachments/new?record=" + record).looks("media-new");
            browser.open("/attachments/camera?record=" + record).looks("media-camera");
            browser.open("/attachments/uploads").looks("media-uploads");
            browser.open("/signatures/new?record=" + record).looks("media-sign");
            browser.open(signed.getFirst()).looks("media-signed");
            browser.open(log).looks("media-log");
            browser.open("/people/" + person).looks("media-person");
            browser.open("/people/new?name=Ferruquill,+Ida").looks("media-candidates");
            browser.open("/cases/" + record).looks("media-jacket");
        }
    }
}
