package org.stationhouse.desk.dispatch;

import java.util.List;
import org.stationhouse.foundation.vault.Holding;

/** What the columns of complaints mean for a person's trace. */
final class ComplaintColumns {

    static final List<Holding.Column> ALL = List.of(
            Holding.key("complaint.id"),
            Holding.key("complaint.ref"),
            Holding.key("complaint.number"),
            Holding.plain("complaint.kind"),
            Holding.plain("complaint.channel"),
            Holding.plain("complaint.came_at"),
            Holding.identity("complaint.name"),
            Holding.identity("complaint.phone"),
            Holding.identity("complaint.email"),
            Holding.identity("complaint.address"),
            Holding.plain("complaint.spanish"),
            Holding.text("complaint.what"),
            Holding.text("complaint.happened"),
            Holding.identity("complaint.place"),
            Holding.identity("complaint.employee"),
            Holding.key("complaint.member"),
            Holding.key("complaint.member_ref"),
            Holding.identity("complaint.witnesses"),
            Holding.text("complaint.wants"),
            Holding.key("complaint.contact_id"),
            Holding.key("complaint.contact_ref"),
            Holding.key("complaint.contact_number"),
            Holding.plain("complaint.taken_at"),
            Holding.plain("complaint.taken_by"),
            Holding.plain("complaint.receipt"),
            Holding.plain("complaint.receipt_at"),
            Holding.plain("complaint.state"),
            Holding.plain("complaint.state_at"),
            Holding.plain("complaint.state_by"),
            Holding.text("complaint.said"),
            Holding.plain("complaint.due_on"),
            Holding.plain("complaint.finding"),
            Holding.text("complaint.answer"),
            Holding.plain("complaint.closed_on"),
            Holding.plain("complaint.version"),
            Holding.key("complaint_line.id"),
            Holding.key("complaint_line.complaint"),
            Holding.plain("complaint_line.at"),
            Holding.plain("complaint_line.by"),
            Holding.plain("complaint_line.step"),
            Holding.text("complaint_line.said"),
            Holding.key("complaint_assigned.id"),
            Holding.key("complaint_assigned.complaint"),
            Holding.key("complaint_assigned.account"),
            Holding.key("complaint_assigned.code"),
            Holding.plain("complaint_assigned.name"),
            Holding.plain("complaint_assigned.at"),
            Holding.plain("complaint_assigned.by"),
            Holding.plain("complaint_assigned.ended_at"),
            Holding.plain("complaint_assigned.ended_by"),
            Holding.plain("complaint_advisory.one"),
            Holding.plain("complaint_advisory.text"),
            Holding.plain("complaint_advisory.spanish"),
            Holding.plain("complaint_advisory.set_at"),
            Holding.plain("complaint_advisory.set_by"),
            Holding.plain("complaint_advisory.version"));

    private ComplaintColumns() {}
}
