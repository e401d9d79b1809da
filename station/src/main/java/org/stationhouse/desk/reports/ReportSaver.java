package org.stationhouse.desk.reports;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Merge;

/** Saves what was typed; where somebody else has saved meanwhile, both together, as far as they changed different fields and parts. */
@Component
class ReportSaver {

    private final ReportDesk desk;
    private final ReportReader reader;
    private final ReportFile file;

    ReportSaver(ReportDesk desk, ReportReader reader, ReportFile file) {
        this.desk = desk;
        this.reader = reader;
        this.file = file;
    }

    /** @param merged whether what somebody else has saved is in it */
    record Saved(Report report, boolean merged) {}

    /**
     * @param was what stood in the form when it was opened
     * @return the report as it stands; unchanged with errors
     * @throws SomeoneElseSaved when somebody has to pick
     */
    Saved save(PublicRef ref, ReportForm typed, Kind kind, Map<String, String> was, BindingResult errors, Actor actor) {
        Report now = file.find(ref);
        ReportForm standing = ReportForm.of(now, zone());
        boolean late = !typed.version().equals(now.version());
        ReportForm form = late ? merged(typed, was, standing) : typed;
        ReportSaid said = reader.said(form, kind, now, errors, actor);
        return new Saved(errors.hasErrors() ? now : desk.change(ref, now.version(), said, actor), late);
    }

    private static ReportForm merged(ReportForm typed, Map<String, String> was, ReportForm standing) {
        Merge merge = Merge.of(was, typed.fields(), standing.fields());
        if (!merge.clashes().isEmpty()) {
            throw new SomeoneElseSaved("the report");
        }
        return typed.merged(merge, standing);
    }

    private ZoneId zone() {
        return file.clock().getZone();
    }
}
