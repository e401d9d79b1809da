package org.stationhouse.backoffice.post.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.post.Mailbox;

/**
 * What the browser sends to set the mail server.
 *
 * @param password empty to keep the one that is set; never shown again
 * @param version version that the change was made on; 0 for the first
 */
record MailServerForm(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\s*[A-Za-z0-9.:\\[\\]-]*\\s*")
        String host,

        @NotNull @Min(1) @Max(65_535) @Nullable Integer port,

        @NotNull MailServer.@Nullable Safety safety,

        @Size(max = 200) @Pattern(regexp = NO_CONTROL) String login,

        @Size(max = 200) @Pattern(regexp = NO_CONTROL) String password,

        @NotBlank @Size(max = Mailbox.LONGEST) String sender,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\s*(https?://[A-Za-z0-9.:\\[\\]-]+/?)?\\s*")
        String site,

        @Size(max = Mailbox.LONGEST) String alarmTo,

        boolean onDuty,

        Integer version) {

    private static final String NO_CONTROL = "\\P{Cc}*";

    MailServerForm {
        host = host == null ? "" : host;
        login = login == null ? "" : login;
        password = password == null ? "" : password;
        sender = sender == null ? "" : sender;
        site = site == null ? "" : site;
        alarmTo = alarmTo == null ? "" : alarmTo;
        version = version == null ? 0 : version;
    }

    /** @param site address under which the reader came here */
    static MailServerForm empty(String site) {
        return new MailServerForm("", 587, MailServer.Safety.STARTTLS, "", "", "", site, "", true, 0);
    }

    static MailServerForm of(MailServer server) {
        String login = server.login();
        return new MailServerForm(
                server.host(),
                server.port(),
                server.safety(),
                login == null ? "" : login,
                "",
                server.sender().text(),
                server.site(),
                server.alarmTo() == null ? "" : server.alarmTo().text(),
                server.onDuty(),
                server.version());
    }

    /** @return null with an error where an address is none */
    @Nullable
    MailServer toServer(BindingResult errors) {
        mailbox("sender", sender, errors);
        mailbox("alarmTo", alarmTo, errors);
        if (errors.hasErrors() || port == null || safety == null) {
            return null;
        }
        return new MailServer(
                host.strip(),
                port,
                safety,
                login.isBlank() ? null : login.strip(),
                new Mailbox(sender.strip()),
                site.strip().replaceAll("/$", ""),
                alarmTo.isBlank() ? null : new Mailbox(alarmTo.strip()),
                onDuty,
                version);
    }

    private static void mailbox(String field, String typed, BindingResult errors) {
        if (!typed.isBlank() && !Mailbox.fits(typed.strip()) && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "post.mailbox.none");
        }
    }
}
