package org.stationhouse.backoffice.master.place;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

/** Streets name nobody; a place may be somebody's home, and what is said of it is about those who live there. */
@Component
class PlaceHolding implements Holding {

    @Override
    public String schema() {
        return "master";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("street.id"),
                Holding.key("street.key"),
                Holding.plain("street.before"),
                Holding.plain("street.name"),
                Holding.plain("street.type"),
                Holding.plain("street.after"),
                Holding.plain("street.file"),
                Holding.plain("street.imported_at"),
                Holding.plain("street.imported_by"),
                Holding.key("street_also.id"),
                Holding.key("street_also.street"),
                Holding.key("street_also.key"),
                Holding.plain("street_also.before"),
                Holding.plain("street_also.name"),
                Holding.plain("street_also.type"),
                Holding.plain("street_also.after"),
                Holding.plain("street_also.former"),
                Holding.plain("street_also.file"),
                Holding.plain("street_also.imported_at"),
                Holding.key("street_range.id"),
                Holding.key("street_range.street"),
                Holding.plain("street_range.side"),
                Holding.plain("street_range.low"),
                Holding.plain("street_range.high"),
                Holding.plain("street_range.beat"),
                Holding.plain("street_range.district"),
                Holding.plain("street_range.file"),
                Holding.plain("street_range.imported_at"),
                Holding.plain("street_range.imported_by"),
                Holding.plain("street_range.replaced_at"),
                Holding.key("street_corner.street"),
                Holding.key("street_corner.other"),
                Holding.plain("street_corner.beat"),
                Holding.plain("street_edition.number"),
                Holding.key("place.id"),
                Holding.key("place.ref"),
                Holding.derived("place.key"),
                Holding.identity("place.label"),
                Holding.derived("place.sort"),
                Holding.plain("place.beat"),
                Holding.plain("place.district"),
                Holding.plain("place.listed"),
                Holding.plain("place.used"),
                Holding.key("place.merged_into"),
                Holding.key("place.canonical"),
                Holding.plain("place.merged_at"),
                Holding.plain("place.entered_at"),
                Holding.plain("place.entered_by"),
                Holding.key("place_name.id"),
                Holding.key("place_name.place"),
                Holding.derived("place_name.core"),
                Holding.text("place_name.said"),
                Holding.plain("place_name.file"),
                Holding.plain("place_name.at"),
                Holding.plain("place_name.by"),
                Holding.key("place_note.id"),
                Holding.key("place_note.ref"),
                Holding.key("place_note.place"),
                Holding.plain("place_note.kind"),
                Holding.text("place_note.said"),
                Holding.text("place_note.source"),
                Holding.plain("place_note.from_on"),
                Holding.plain("place_note.until_on"),
                Holding.plain("place_note.at"),
                Holding.plain("place_note.by"),
                Holding.plain("place_note.ended_at"),
                Holding.plain("place_note.ended_by"),
                Holding.key("place_merge.id"),
                Holding.key("place_merge.place"),
                Holding.key("place_merge.other"),
                Holding.plain("place_merge.kind"),
                Holding.text("place_merge.reason"),
                Holding.plain("place_merge.at"),
                Holding.plain("place_merge.by"),
                Holding.key("person_fact.place"));
    }
}
