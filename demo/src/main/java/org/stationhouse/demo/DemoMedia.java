package org.stationhouse.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.CopyRoom;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.backoffice.media.file.Sniffer;
import org.stationhouse.backoffice.media.photo.PhotoLogDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.FileBytes;

/** Invented pictures of invented scenes on the latest cases, with a photo log and captions, and a statement as text. */
@Service
class DemoMedia {

    private static final List<String> SCENE =
            List.of("Front of the store", "Back door from the yard", "Pry marks at the lock", "Counter, drawer open");

    private final DemoClock clock;
    private final Cases cases;
    private final Records records;
    private final Entering entering;
    private final CopyRoom copies;
    private final FileBytes files;
    private final PhotoLogDesk logs;
    private final TransactionTemplate act;

    DemoMedia(
            DemoClock clock,
            Cases cases,
            Records records,
            Entering entering,
            CopyRoom copies,
            FileBytes files,
            PhotoLogDesk logs,
            TransactionTemplate act) {
        this.clock = clock;
        this.cases = cases;
        this.records = records;
        this.entering = entering;
        this.copies = copies;
        this.files = files;
        this.logs = logs;
        this.act = act;
    }

    /** @param end last moment of the invented year @param clerk who attaches */
    void fill(Instant end, Actor clerk) {
        clock.turnTo(end.minus(Duration.ofHours(5)));
        cases.list(CaseFilter.all(), 1, clerk).forEach(it -> fill(it.ref(), clerk));
    }

    private void fill(PublicRef record, Actor clerk) {
        for (int i = 0; i < SCENE.size(); i++) {
            var said = new NewAttachment(Sort.PHOTO, SCENE.get(i), Set.of(), "Ofc. Marsh, card 2", null);
            attach(record, drawn(SCENE.get(i), i), "IMG_%04d.JPG".formatted(311 + i), said, clerk);
        }
        var statement = new NewAttachment(
                Sort.STATEMENT, "Statement of the manager", Set.of(Label.VICTIM), "Manager, by e-mail", null);
        attach(
                record,
                "I locked up at nine and found the door open in the morning.\n".getBytes(StandardCharsets.UTF_8),
                "statement.txt",
                statement,
                clerk);
        PublicRef log = logs.make(
                record, "Scene of the break-in", new PhotoLogDesk.Taker("Ofc. Marsh", null), "Canon EOS R6", clerk);
        logs.caption(log, 1, Map.of(1, SCENE.get(0), 2, SCENE.get(1), 3, SCENE.get(2)), clerk);
    }

    private void attach(PublicRef record, byte[] bytes, String name, NewAttachment said, Actor clerk) {
        try {
            FileBytes.Staged staged = files.stage(new ByteArrayInputStream(bytes));
            var sniffer = new Sniffer();
            sniffer.write(bytes, 0, bytes.length);
            var ref = PublicRef.fresh();
            act.executeWithoutResult(status -> entering.enter(
                    ref, said, name, staged, sniffer.found(name), records.open(record, Entering.ATTACH, clerk), clerk));
            copies.draw(ref);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn(String title, int scene) {
        var image = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0x8fa3b5), 0, 640, new Color(0x3c4650)));
        g.fillRect(0, 0, 960, 640);
        g.setColor(new Color(0x6b4f3a));
        g.fillRect(300 + 40 * scene, 160, 220, 480);
        g.setColor(new Color(0xd8c27a));
        g.fillOval(480 + 40 * scene, 400, 22, 22);
        g.setColor(Color.WHITE);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 30));
        g.drawString(title, 40, 60);
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
