package org.stationhouse.desk.dispatch;

import java.util.List;
import org.stationhouse.foundation.vault.Holding;

/** What the columns of the rotation lists and their requests mean for a person's trace. */
final class RotationColumns {

    static final List<Holding.Column> ALL = List.of(
            Holding.key("rotation_company.id"),
            Holding.key("rotation_company.ref"),
            Holding.plain("rotation_company.trade"),
            Holding.plain("rotation_company.name"),
            Holding.plain("rotation_company.phone"),
            Holding.plain("rotation_company.out_from"),
            Holding.plain("rotation_company.out_until"),
            Holding.plain("rotation_company.out_why"),
            Holding.plain("rotation_company.version"),
            Holding.key("rotation_request.id"),
            Holding.key("rotation_request.ref"),
            Holding.plain("rotation_request.trade"),
            Holding.text("rotation_request.what"),
            Holding.identity("rotation_request.place"),
            Holding.key("rotation_request.call_id"),
            Holding.key("rotation_request.call_ref"),
            Holding.key("rotation_request.call_number"),
            Holding.text("rotation_request.owners"),
            Holding.key("rotation_request.company"),
            Holding.plain("rotation_request.company_name"),
            Holding.plain("rotation_request.phone"),
            Holding.plain("rotation_request.state"),
            Holding.plain("rotation_request.eta_at"),
            Holding.plain("rotation_request.arrived_at"),
            Holding.plain("rotation_request.made_at"),
            Holding.plain("rotation_request.made_by"),
            Holding.plain("rotation_request.version"),
            Holding.key("rotation_line.id"),
            Holding.key("rotation_line.request"),
            Holding.key("rotation_line.company"),
            Holding.plain("rotation_line.company_name"),
            Holding.plain("rotation_line.at"),
            Holding.plain("rotation_line.by"),
            Holding.plain("rotation_line.step"),
            Holding.plain("rotation_line.passes"),
            Holding.text("rotation_line.said"));

    private RotationColumns() {}
}
