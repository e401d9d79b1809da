package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.mail.Fax;
import org.stationhouse.backoffice.post.mail.FaxLog;
import org.stationhouse.backoffice.post.mail.MailLog;
import org.stationhouse.backoffice.post.mail.Mailpiece;
import org.stationhouse.backoffice.post.mail.NewMail;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;

/** The faxes of the invented agency's last days: each came or went as faxes do. */
@Component
class DemoFaxes {

    /** @param hours before the end of the year @param result null for one that came in or whose report is awaited */
    private record Row(
            int hours,
            Fax.Way way,
            String other,
            String number,
            int pages,
            String about,
            boolean task,
            Fax.@Nullable Result result) {}

    private static final List<Row> ROWS = List.of(
            in(74, "County Superior Court", "+19165550131", 2, "Calendar of the week", false),
            in(53, "Valley County Sheriff", "+19165550132", 1, "Bulletin: stolen trailers", false),
            in(29, "Harbor Insurance", "+19165550133", 4, "Request for a collision report", true),
            in(6, "Mercy Hospital", "+19165550134", 3, "Records that were asked for", true),
            out(70, "District Attorney", "+19165550141", 18, "Copies for the hearing", Fax.Result.SENT),
            out(50, "County Superior Court", "+19165550131", 3, "Proof of service", Fax.Result.SENT),
            out(28, "Probation Department", "+19165550142", 6, "Report as asked", Fax.Result.SENT),
            out(69, "Dewey Towing", "+19165550143", 1, "Release", Fax.Result.FAILED),
            out(46, "Mercy Hospital", "+19165550134", 2, "Request for records", Fax.Result.FAILED),
            out(27, "City Attorney", "+19165550144", 9, "Claim papers", Fax.Result.FAILED),
            out(68, "Victim Services", "+19165550145", 2, "Referral", Fax.Result.WRONG_NUMBER),
            out(45, "Harbor Insurance", "+19165550133", 1, "Answer to your request", Fax.Result.WRONG_NUMBER),
            out(26, "Public Defender", "+19165550146", 5, "Records as ordered", Fax.Result.WRONG_NUMBER),
            out(3, "District Attorney", "+19165550141", 22, "Supplement", null),
            out(2, "Probation Department", "+19165550142", 4, "Second page of the report", null),
            out(1, "County Superior Court", "+19165550131", 7, "Declaration", null));

    private final DemoClock clock;
    private final MailLog mail;
    private final FaxLog faxes;

    DemoFaxes(DemoClock clock, MailLog mail, FaxLog faxes) {
        this.clock = clock;
        this.mail = mail;
        this.faxes = faxes;
    }

    private static Row in(int hours, String other, String number, int pages, String about, boolean task) {
        return new Row(hours, Fax.Way.IN, other, number, pages, about, task, null);
    }

    private static Row out(
            int hours, String other, String number, int pages, String about, Fax.@Nullable Result result) {
        return new Row(hours, Fax.Way.OUT, other, number, pages, about, false, result);
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, Actor clerk) {
        for (Row row : ROWS) {
            Instant at = end.minus(Duration.ofHours(row.hours()));
            clock.turnTo(at);
            PublicRef ref = mail.log(said(row, at), clerk);
            if (row.result() != null) {
                faxes.report(ref, 1, row.result(), clerk);
            }
        }
    }

    private static NewMail said(Row row, Instant at) {
        var number = new Phone(row.number());
        boolean in = row.way() == Fax.Way.IN;
        return new NewMail(
                at,
                in && row.task() ? Mailpiece.Kind.REQUEST : Mailpiece.Kind.OTHER,
                null,
                row.other(),
                row.about(),
                null,
                new Fax(row.way(), number, row.pages(), true, in ? "Fax binder" : null, null),
                in ? null : number,
                in ? new Owner.Line(Queue.RECORDS) : null,
                row.task(),
                null,
                Set.of());
    }
}
