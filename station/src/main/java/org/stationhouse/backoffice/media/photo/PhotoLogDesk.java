package org.stationhouse.backoffice.media.photo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Beside;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.file.Attachment;
import org.stationhouse.backoffice.media.file.Pictures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/**
 * The verbs of photo logs. A log is one thing: who may not see one of its pictures does not learn of the log, so that its numbers never
 * show a gap.
 */
@Service
public class PhotoLogDesk implements Beside {

    static final String MAKE = "media.log.make";
    static final String READ = "media.log.read";
    static final String PRINT = "media.log.print";

    private static final String CITE = "Photo logs: each picture once, under one number";

    private final PhotoLogStore logs;
    private final Pictures pictures;
    private final Records records;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    PhotoLogDesk(
            PhotoLogStore logs,
            Pictures pictures,
            Records records,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.logs = logs;
        this.pictures = pictures;
        this.records = records;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A record of which a log is about to be made, and how many of its photos stand in none. */
    record Before(Borne borne, int photos) {}

    @Transactional
    public Before before(PublicRef record, Actor actor) {
        Borne borne = records.open(record, MAKE, actor);
        audit.write(Act.done("media.log.open", actor)
                .on(borne.kind(), record.text())
                .inCase(borne.caseNumber()));
        return new Before(borne, waiting(borne, actor).size());
    }

    /** Photos in no log, as they were taken: by the camera's clock where it has one, else as they came. */
    private List<Attachment> waiting(Borne borne, Actor actor) {
        List<Attachment> photos = pictures.photos(borne.all(), actor);
        var logged =
                new HashSet<>(logs.logged(photos.stream().map(Attachment::ref).toList()));
        return photos.stream()
                .filter(it -> !logged.contains(it.ref()))
                .sorted(Comparator.comparing(
                                (Attachment it) -> it.exif().taken(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Attachment::id))
                .toList();
    }

    /** Who took the photos. @param account null only where it is not known */
    public record Taker(String name, @Nullable Long account) {}

    /**
     * Numbers all photos of a record that stand in no log.
     *
     * @throws Refusal when there are none
     */
    @Transactional(noRollbackFor = Refusal.class)
    public PublicRef make(PublicRef record, String title, Taker taker, @Nullable String camera, Actor actor) {
        Borne borne = records.open(record, MAKE, actor);
        List<Attachment> photos = waiting(borne, actor);
        if (photos.isEmpty()) {
            throw new Refusal("Every photo of this record stands in a log already.", CITE);
        }
        var log = new PhotoLog(
                0,
                PublicRef.fresh(),
                borne.kind(),
                borne.record(),
                title,
                taker.name(),
                taker.account(),
                camera,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.name(),
                1);
        number(logs.insert(log), 0, photos);
        audit.write(Act.done(MAKE, actor)
                .on(PhotoLog.KIND, log.ref().text())
                .inCase(borne.caseNumber())
                .count(photos.size())
                .changed("record", null, borne.number())
                .changed("title", null, title)
                .changed("takenBy", null, taker.name())
                .changed("camera", null, camera));
        return log.ref();
    }

    private void number(long log, int last, List<Attachment> photos) {
        int seq = last;
        for (Attachment photo : photos) {
            logs.add(log, new PhotoLog.Place(++seq, photo.ref(), ""));
        }
    }

    /** Photos that came later get the next numbers. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void add(PublicRef ref, int version, Actor actor) {
        Whole whole = open(ref, MAKE, actor);
        List<Attachment> photos = waiting(whole.borne(), actor);
        if (photos.isEmpty()) {
            throw new Refusal("Every photo of this record stands in a log already.", CITE);
        }
        touch(whole.log(), version);
        number(whole.log().id(), whole.photos().size(), photos);
        audit.write(Act.done("media.log.add", actor)
                .on(PhotoLog.KIND, ref.text())
                .inCase(whole.borne().caseNumber())
                .count(photos.size()));
    }

    /** @param captions number to caption, those that were typed */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void caption(PublicRef ref, int version, Map<Integer, String> captions, Actor actor) {
        Whole whole = open(ref, MAKE, actor);
        touch(whole.log(), version);
        Act act = Act.done("media.log.caption", actor)
                .on(PhotoLog.KIND, ref.text())
                .inCase(whole.borne().caseNumber());
        for (PhotoLog.Photo photo : whole.photos()) {
            String typed = captions.get(photo.seq());
            if (typed != null && !typed.equals(photo.caption())) {
                logs.caption(whole.log().id(), photo.seq(), typed);
                act = act.changed("caption " + photo.seq(), photo.caption(), typed);
            }
        }
        audit.write(act);
    }

    private void touch(PhotoLog log, int version) {
        if (logs.touch(log.id(), version) == 0) {
            throw new SomeoneElseSaved("Photo log " + log.title());
        }
    }

    /**
     * A log with its record and pictures.
     *
     * @param waiting how many photos of the record stand in no log
     */
    record Whole(PhotoLog log, Borne borne, List<PhotoLog.Photo> photos, int waiting) {}

    @Transactional
    public Whole read(PublicRef ref, Actor actor) {
        Whole whole = open(ref, READ, actor);
        looked(READ, whole, actor);
        return whole;
    }

    @Transactional
    public Whole print(PublicRef ref, Actor actor) {
        Whole whole = open(ref, PRINT, actor);
        pictures.print(
                whole.photos().stream().map(PhotoLog.Photo::attachment).toList(),
                whole.borne().relation(),
                actor);
        looked(PRINT, whole, actor);
        return whole;
    }

    private void looked(String verb, Whole whole, Actor actor) {
        audit.write(Act.done(verb, actor)
                .on(PhotoLog.KIND, whole.log().ref().text())
                .inCase(whole.borne().caseNumber())
                .count(whole.photos().size()));
    }

    private Whole open(PublicRef ref, String right, Actor actor) {
        policy.require(actor, right);
        PhotoLog log = logs.find(ref).orElseThrow(NoSuch::new);
        List<PhotoLog.Place> places = logs.places(log.id());
        List<Attachment> attachments =
                pictures.all(PhotoLog.Place.attachments(places), actor).orElseThrow(NoSuch::new);
        Borne borne = records.open(log.record(), right, actor);
        var photos = new ArrayList<PhotoLog.Photo>();
        for (int i = 0; i < places.size(); i++) {
            photos.add(new PhotoLog.Photo(
                    places.get(i).seq(), attachments.get(i), places.get(i).caption()));
        }
        return new Whole(log, borne, photos, waiting(borne, actor).size());
    }

    @Override
    @Transactional
    public List<Line> of(Borne borne, Actor actor) {
        if (!(policy.decide(actor, READ) instanceof Decision.Allowed)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (PhotoLog log : logs.of(borne.all())) {
            List<PublicRef> inside = PhotoLog.Place.attachments(logs.places(log.id()));
            if (pictures.all(inside, actor).isPresent()) {
                lines.add(new Line("media.log", log.title(), "/photologs/" + log.ref(), log.at(), log.by()));
                audit.write(Act.done("media.log.list", actor)
                        .on(PhotoLog.KIND, log.ref().text())
                        .inCase(borne.caseNumber()));
            }
        }
        return lines;
    }
}
