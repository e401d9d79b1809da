package org.stationhouse.backoffice.media.file;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.media.Attached;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A file attached to a record.
 *
 * @param kind kind of the record, as in audit lines
 * @param record reference of the record
 * @param name what its sender called the file
 * @param size in bytes
 * @param sha256 of the original bytes, lower-case hexadecimal
 * @param file the original bytes
 * @param exif what the camera wrote into it
 * @param copies the copies to look at
 * @param standing whether it is kept, held, asked to be removed, or removed
 * @param version counts its changes
 */
public record Attachment(
        long id,
        PublicRef ref,
        String kind,
        PublicRef record,
        NewAttachment said,
        String name,
        FileType type,
        long size,
        String sha256,
        PublicRef file,
        Exif exif,
        Copies copies,
        Instant at,
        String by,
        Standing standing,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "media.attachment";

    /** The copies that were drawn from the original. */
    public sealed interface Copies {

        /** Not drawn yet. */
        record Waiting() implements Copies {}

        /** A picture of at most {@code Drawing.LONG} pixels, upright, and a small one. */
        record Picture(PublicRef copy, PublicRef thumb) implements Copies {}

        /** Pages are drawn when they are looked at; the small one is of the first. */
        record Pages(int count, PublicRef thumb) implements Copies {}

        /** Of this type none are drawn. */
        record None() implements Copies {}

        /** It could not be drawn: damaged, or too large. */
        record Unfit() implements Copies {}

        default @Nullable PublicRef small() {
            return switch (this) {
                case Picture it -> it.thumb();
                case Pages it -> it.thumb();
                case Waiting it -> null;
                case None it -> null;
                case Unfit it -> null;
            };
        }
    }

    /** How it stands with its removal. */
    public sealed interface Standing {

        record Kept() implements Standing {}

        /** Nobody may remove it. */
        record Held(Instant at, String by, String why) implements Standing {}

        /** One person asked for its removal; another one decides. */
        record Asked(Instant at, String by, @Nullable Long account, String why) implements Standing {}

        /** Its bytes are gone for good; that it was there stays. */
        record Removed(Instant at, String by, String askedBy, String why) implements Standing {}
    }

    /** A line of its history. @param kind as in the messages under {@code media.line} */
    public record Line(
            Instant at,
            String by,
            String kind,
            @Nullable String field,
            @Nullable String said,
            @Nullable String was,
            @Nullable String why) {

        static Line of(Instant at, String by, String kind, @Nullable String why) {
            return new Line(at, by, kind, null, null, null, why);
        }
    }

    public boolean removed() {
        return standing instanceof Standing.Removed;
    }

    /** Its labels in their own order. */
    public Set<Label> labels() {
        Set<Label> all = EnumSet.noneOf(Label.class);
        all.addAll(said.labels());
        return all;
    }

    public String title() {
        return said.title();
    }

    public Sort sort() {
        return said.sort();
    }

    public Attached line() {
        return new Attached(ref, record, sort(), title(), !removed() && copies.small() != null, taken(), at, by);
    }

    /** When it was taken: as somebody said, else as the camera says. */
    public @Nullable String taken() {
        return said.taken() == null ? exif.taken() : said.taken();
    }

    /** Size as a clerk reads it. */
    public String length() {
        return Sizes.text(size);
    }
}
