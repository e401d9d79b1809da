package org.stationhouse.backoffice.portal;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.foundation.kernel.PublicRef;

/** The inbox as the site's own login sees it: it adds a message and asks by a token how one stands. */
final class SiteStore {

    private final JdbcClient sql;

    SiteStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds a message; one of the same token is there already and stays as it is. */
    void add(PublicRef token, Instant now, InquiryForm form) {
        sql.sql("""
            insert into portal.inquiry (token_hash, received_at, topic, name, phone, email, spanish, place, words)
            values (:token, :now, :topic, :name, :phone, :email, :spanish, :place, :words)
            on conflict do nothing
            """)
                .param("token", Tokens.hash(token))
                .param("now", now)
                .param("topic", form.topic())
                .param("name", form.name())
                .param("phone", InquiryForm.said(form.phone()))
                .param("email", InquiryForm.said(form.email()))
                .param("spanish", form.spanish())
                .param("place", InquiryForm.said(form.place()))
                .param("words", form.words())
                .update();
    }

    /** @return empty for a token that nobody has, and for a message from before that moment */
    Optional<Inquiry.Standing> standing(PublicRef token, Instant since) {
        return sql.sql("select portal.standing(:token, :since::timestamptz)")
                .param("token", Tokens.hash(token))
                .param("since", since)
                .query((row, n) -> Optional.ofNullable(row.getString(1)).map(Inquiry.Standing::valueOf))
                .single();
    }
}
