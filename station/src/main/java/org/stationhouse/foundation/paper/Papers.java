package org.stationhouse.foundation.paper;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;

/** The one road to paper: a template's text becomes a tagged PDF/A-2a that is PDF/UA too, every font embedded. */
@Component
public class Papers {

    private final MessageSource messages;
    private final AgencyOffice agencies;
    private final Clock clock;

    Papers(MessageSource messages, AgencyOffice agencies, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param by who prints, as screens show the name */
    public Paper paper(Locale locale, String by) {
        Agency agency = agencies.agency().orElse(null);
        return new Paper(
                messages,
                locale,
                agency == null ? messages.getMessage("paper.product", null, locale) : agency.name(),
                agency == null ? "" : agency.reach(),
                agency == null || agency.phone() == null ? "" : agency.phone().text(),
                agencies.logo().map(Badge::address).orElse(null),
                agency == null ? "" : agency.ori().text(),
                agency == null ? ZoneId.of("UTC") : agency.zone(),
                clock.instant(),
                by,
                agency != null && agency.demo());
    }

    /**
     * @param xhtml well-formed, as a template inside {@code frame.jte}, {@code labels.jte} or {@code cards.jte} gives it
     * @throws IllegalArgumentException when it is not well-formed
     */
    public byte[] pdf(String xhtml) {
        return Press.pdf(xhtml, messages.getMessage("paper.product", null, Locale.ENGLISH));
    }
}
