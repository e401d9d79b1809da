package org.stationhouse.foundation.staff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Holding;

@Component
class StaffHolding implements Holding {

    @Override
    public String schema() {
        return "staff";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Holding.key("member.id"),
                Holding.key("member.ref"),
                Holding.identity("member.last_name"),
                Holding.identity("member.first_name"),
                Holding.identity("member.middle_name"),
                Holding.identity("member.employee_number"),
                Holding.plain("member.version"),
                Holding.key("account.id"),
                Holding.key("account.ref"),
                Holding.key("account.member"),
                Holding.identity("account.name"),
                Holding.plain("account.role"),
                Holding.plain("account.ori"),
                Holding.plain("account.state"),
                Holding.text("account.reason"),
                Holding.plain("account.temporary"),
                Holding.key("account.requested_by"),
                Holding.plain("account.requested_at"),
                Holding.key("account.decided_by"),
                Holding.plain("account.decided_at"),
                Holding.plain("account.cleared_on"),
                Holding.plain("account.trained_on"),
                Holding.plain("account.active_since"),
                Holding.plain("account.ends_at"),
                Holding.plain("account.left_at"),
                Holding.text("account.left_why"),
                Holding.plain("account.last_used_at"),
                Holding.plain("account.version"),
                Holding.plain("change.one"),
                Holding.plain("change.last"),
                Holding.key("spring_session.primary_id"),
                Holding.key("spring_session.session_id"),
                Holding.plain("spring_session.creation_time"),
                Holding.plain("spring_session.last_access_time"),
                Holding.plain("spring_session.max_inactive_interval"),
                Holding.plain("spring_session.expiry_time"),
                Holding.key("spring_session.principal_name"),
                Holding.key("spring_session_attributes.session_primary_id"),
                Holding.plain("spring_session_attributes.attribute_name"),
                Holding.identity("spring_session_attributes.attribute_bytes"));
    }
}
