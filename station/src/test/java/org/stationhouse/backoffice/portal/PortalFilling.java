package org.stationhouse.backoffice.portal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;

/** A message with odd letters in the inbox of the site, before the desk that takes it. */
@Component
@Order(50)
class PortalFilling implements Filling {

    private final JdbcClient sql;
    private final Clock clock;

    PortalFilling(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        var form = new InquiryForm(
                "PROPERTY",
                "Where is my <b>dog</b>?\n& my cat",
                "3 <Fire> & Ln",
                "Bo <b>",
                "O'Neil & Söhne",
                "916 555 0123",
                "odd&o'neil@example.org",
                "es",
                "",
                Tokens.key());
        new SiteStore(sql).add(Tokens.of(form), clock.instant().truncatedTo(ChronoUnit.MILLIS), form);
    }
}
