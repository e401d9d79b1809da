package org.stationhouse.desk.dispatch;

import java.util.List;
import org.stationhouse.foundation.vault.Holding;

/** What the columns of the no-report list and of the case number card mean for a person's trace. */
final class NumberColumns {

    static final List<Holding.Column> ALL = List.of(
            Holding.key("no_report.call"),
            Holding.key("no_report.call_ref"),
            Holding.key("no_report.jacket"),
            Holding.plain("no_report.guarded"),
            Holding.plain("no_report.unit"),
            Holding.plain("no_report.writer_code"),
            Holding.plain("no_report.writer"),
            Holding.plain("no_report.since"),
            Holding.plain("no_report.reported_at"),
            Holding.plain("no_report.needless_at"),
            Holding.plain("no_report.needless_by"),
            Holding.text("no_report.needless_why"),
            Holding.plain("no_report.raised_at"),
            Holding.plain("no_report.version"),
            Holding.key("no_report_line.id"),
            Holding.key("no_report_line.call"),
            Holding.plain("no_report_line.at"),
            Holding.plain("no_report_line.by"),
            Holding.plain("no_report_line.step"),
            Holding.text("no_report_line.said"),
            Holding.plain("no_report_hours.one"),
            Holding.plain("no_report_hours.hours"),
            Holding.plain("no_report_hours.version"),
            Holding.plain("card_text.one"),
            Holding.plain("card_text.phone"),
            Holding.plain("card_text.adding"),
            Holding.plain("card_text.adding_es"),
            Holding.plain("card_text.copies"),
            Holding.plain("card_text.copies_es"),
            Holding.plain("card_text.version"));

    private NumberColumns() {}
}
