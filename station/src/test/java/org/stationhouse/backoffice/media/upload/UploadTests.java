package org.stationhouse.backoffice.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.media.Bearers;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.CopyRoom;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.Intake;
import org.stationhouse.foundation.vault.Intake.WrongPlace;
import org.stationhouse.foundation.web.NoSuch;

/** A file arrives whole and unchanged, whatever happens on its way, or not at all. */
@StationTest
class UploadTests {

    private static final NewAttachment SAID = new NewAttachment(Sort.VIDEO, "Camera 4", Set.of(), "store camera", null);
    private static final int STEP = Intake.STEP;

    @Autowired
    UploadDesk desk;

    @Autowired
    UploadStore uploads;

    @Autowired
    Intake intake;

    @Autowired
    FileBytes files;

    @Autowired
    Records records;

    @Autowired
    Entering entering;

    @Autowired
    CopyRoom copies;

    @Autowired
    AccessPolicy policy;

    @Autowired
    AuditTrail audit;

    @Autowired
    MovableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Bearers bearers;

    @Autowired
    TestDoor door;

    @Autowired
    JdbcClient sql;

    private final Random random = Seed.random(UploadTests.class);
    private PublicRef jacket = PublicRef.fresh();
    private Actor clerk = Actor.console("none");

    @BeforeEach
    void open() {
        jacket = bearers.opened().ref();
        clerk = door.actor("prt1");
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private UploadDesk.Standing begin(byte[] file, String name) {
        return desk.begin(jacket, SAID, name, file.length, sha256(file), clerk);
    }

    /** The service as a restarted server has it: it knows what the database and the disk know. */
    private UploadDesk restarted(long most) {
        return new UploadDesk(
                uploads, intake, files, records, entering, copies, policy, audit, clock, transactions, most);
    }

    /** A line that breaks off after so many bytes. */
    private static InputStream broken(byte[] file, int from, int after) {
        return new InputStream() {
            private int at = from;

            @Override
            public int read() throws IOException {
                if (at >= from + after) {
                    throw new IOException("the line is broken");
                }
                return at < file.length ? file[at++] & 0xff : -1;
            }
        };
    }

    private String stored(PublicRef attachment) throws IOException {
        PublicRef file = PublicRef.of(sql.sql("select file from media.attachment where ref = :ref")
                .param("ref", attachment)
                .query(String.class)
                .single());
        var out = new ByteArrayOutputStream();
        files.read(file, out);
        return sha256(out.toByteArray());
    }

    @Test
    void brokenLinesAndRestartsCostNothing() throws IOException {
        for (int turn = 0; turn < 12; turn++) {
            byte[] file = bytes(turn == 0 ? 0 : random.nextInt(9 * STEP) + (turn % 3 == 0 ? STEP : 1));
            PublicRef ref = begin(file, "file-" + turn + ".bin").upload().ref();
            UploadDesk now = desk;
            while (now.at(ref, clerk) < file.length) {
                int at = (int) now.at(ref, clerk);
                int length = Math.min(file.length - at, (1 + random.nextInt(3)) * STEP);
                try {
                    switch (random.nextInt(3)) {
                        case 0 -> now.add(ref, at, broken(file, at, random.nextInt(length + 1)), clerk);
                        case 1 -> now = restarted(100);
                        default -> now.add(ref, at, new ByteArrayInputStream(file, at, length), clerk);
                    }
                } catch (IOException line) {
                    assertThat(now.at(ref, clerk) % STEP).isZero();
                }
            }
            assertThat(begin(file, "file-" + turn + ".bin").upload().ref())
                    .as("the same file goes on")
                    .isEqualTo(ref);
            PublicRef attachment = now.finish(ref, sha256(file), clerk);
            assertThat(now.finish(ref, sha256(file), clerk)).as("asked again").isEqualTo(attachment);
            assertThat(stored(attachment)).isEqualTo(sha256(file));
        }
    }

    @Test
    void aPartInTheWrongPlaceAndAWrongHashAreRefused() throws IOException {
        byte[] file = bytes(3 * STEP + 5);
        PublicRef ref = begin(file, "wrong.bin").upload().ref();
        assertThatExceptionOfType(WrongPlace.class)
                .isThrownBy(() -> desk.add(ref, STEP, new ByteArrayInputStream(file), clerk))
                .matches(it -> it.at() == 0);
        desk.add(ref, 0, new ByteArrayInputStream(file, 0, STEP), clerk);
        assertThatExceptionOfType(WrongPlace.class)
                .as("a part that came already")
                .isThrownBy(() -> desk.add(ref, 0, new ByteArrayInputStream(file), clerk))
                .matches(it -> it.at() == STEP);
        assertThatExceptionOfType(WrongPlace.class).isThrownBy(() -> desk.finish(ref, sha256(file), clerk));
        desk.add(ref, STEP, new ByteArrayInputStream(file, STEP, file.length - STEP), clerk);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.finish(ref, sha256(new byte[1]), clerk))
                .withMessageContaining("is not what was sent");
        assertThat(desk.at(ref, clerk)).as("it begins anew").isZero();
        desk.add(ref, 0, new ByteArrayInputStream(file), clerk);
        assertThat(stored(desk.finish(ref, sha256(file), clerk))).isEqualTo(sha256(file));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAByteIsSent() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restarted(1).begin(jacket, SAID, "big", (1 << 20) + 1, sha256(new byte[0]), clerk))
                .withMessage("This file has 1.0 MB; at most 1.0 MB are taken.");
        assertThat(restarted(1)
                        .begin(jacket, SAID, "fits", 1 << 20, sha256(new byte[0]), clerk)
                        .at())
                .isZero();
    }

    @Test
    void anUploadIsItsOwnersAndLivesSevenDays() throws IOException {
        byte[] file = bytes(2 * STEP);
        PublicRef ref = begin(file, "mine.bin").upload().ref();
        desk.add(ref, 0, new ByteArrayInputStream(file, 0, STEP), clerk);
        Actor other = door.actor("prt2");
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> desk.at(ref, other));
        assertThat(desk.unfinished(other)).noneMatch(it -> it.upload().ref().equals(ref));
        assertThat(desk.unfinished(clerk))
                .filteredOn(it -> it.upload().ref().equals(ref))
                .singleElement()
                .matches(it -> it.at() == STEP);

        clock.forward(Upload.LIFE.minusMinutes(1));
        desk.sweep(Actor.program("test"));
        assertThat(desk.at(ref, clerk)).isEqualTo(STEP);
        clock.forward(Duration.ofMinutes(2));
        desk.sweep(Actor.program("test"));
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> desk.at(ref, clerk));
        PublicRef gone = uploads.find(ref).orElseThrow().intake();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> intake.at(gone));
    }

    @Test
    void nobodyPutsAFileWhereHeCouldNotFindIt() {
        var secret = new NewAttachment(Sort.DOCUMENT, "x", Set.of(Label.INTERNAL_AFFAIRS), "y", null);
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> desk.begin(jacket, secret, "x", 1, sha256(new byte[0]), clerk));
        assertThat(desk.begin(jacket, secret, "x", 1, sha256(new byte[0]), door.actor("supervisor"))
                        .at())
                .isZero();
        assertThatExceptionOfType(NoSuch.class)
                .isThrownBy(() -> desk.begin(PublicRef.fresh(), SAID, "x", 1, sha256(new byte[0]), clerk));
    }
}
