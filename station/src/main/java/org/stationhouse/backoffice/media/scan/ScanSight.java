package org.stationhouse.backoffice.media.scan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.file.Entering;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

/**
 * A batch bears its own document. It is there for who scanned it, and once it is split for those who may see every record and label
 * that its parts belong to: its pages lie in one document and can't be shown in part.
 */
@Component
class ScanSight implements Bearer {

    private static final String READ = "media.attachment.read";

    private final ScanStore scans;
    private final Records records;
    private final Entering entering;

    ScanSight(ScanStore scans, @Lazy Records records, @Lazy Entering entering) {
        this.scans = scans;
        this.records = records;
        this.entering = entering;
    }

    @Override
    public Optional<Borne> find(PublicRef record, Actor actor) {
        return scans.batch(record).filter(it -> sees(it, actor)).map(ScanSight::borne);
    }

    boolean sees(Batch batch, Actor actor) {
        if (Objects.equals(actor.account(), batch.account())) {
            return true;
        }
        List<Batch.Part> parts = scans.parts(batch.id());
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(it -> records.sees(it.cover().record(), actor)
                                && entering.labels(actor).containsAll(it.cover().labels()));
    }

    private static Borne borne(Batch batch) {
        return new Borne(
                Batch.KIND,
                batch.ref(),
                List.of(batch.ref()),
                READ,
                "",
                batch.title(),
                "/scans/" + batch.ref(),
                null,
                Relation.open(Batch.KIND, batch.ref().text()),
                batch.title());
    }
}
