package org.stationhouse.backoffice.media.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

public class AttachmentSpecimens implements Specimens {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static Borne borne() {
        var ref = PublicRef.fresh();
        return new Borne(
                "cases.jacket",
                ref,
                List.of(ref),
                "cases.jacket.read",
                "26-000045",
                "Burglary",
                "/cases/" + ref,
                CaseNumber.of("26-000045"),
                Relation.open("cases.jacket", ref.text()),
                "26-000045\nBurglary of a store");
    }

    public static Attachment attachment() {
        return new Attachment(
                1,
                PublicRef.fresh(),
                "cases.jacket",
                PublicRef.fresh(),
                new NewAttachment(Sort.PHOTO, "Back door", Set.of(Label.JUVENILE), "Ofc. Lee, card 3", "about 2 p.m."),
                "Lopez Ana IMG_1.JPG",
                FileType.JPEG,
                2_000_000,
                HASH,
                PublicRef.fresh(),
                new Exif(Samples.TAKEN, Samples.CAMERA, 1),
                new Attachment.Copies.Picture(PublicRef.fresh(), PublicRef.fresh()),
                AT,
                "clerk-lee",
                new Attachment.Standing.Kept(),
                3);
    }

    @Override
    public List<Specimen> all() {
        return List.of(Specimen.filled(
                "backoffice/media/file/picturepaper",
                Map.of(
                        "whole",
                        new AttachmentBook.Whole(attachment(), borne(), List.of(), true, false),
                        "picture",
                        picture()),
                Map.ofEntries(
                        Map.entry("title", "Back door"),
                        Map.entry("record", "26-000045"),
                        Map.entry("label", "Juvenile"),
                        Map.entry("source", "Ofc. Lee, card 3"),
                        Map.entry("taken", "about 2 p.m."),
                        Map.entry("exifTaken", Samples.TAKEN),
                        Map.entry("at", "11/20/2026 09:00:00"),
                        Map.entry("by", "clerk-lee"),
                        Map.entry("sha256", HASH),
                        Map.entry("version", "version 3"),
                        Map.entry("camera", Samples.CAMERA),
                        Map.entry("name", "Lopez Ana IMG_1.JPG"))));
    }

    public static String picture() {
        return LookPages.address(Samples.picture("jpeg", 200, 150));
    }
}
