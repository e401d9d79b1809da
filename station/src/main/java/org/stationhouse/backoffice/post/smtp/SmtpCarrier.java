package org.stationhouse.backoffice.post.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.Carrier;
import org.stationhouse.backoffice.post.Delivery;
import org.stationhouse.backoffice.post.Encloser;
import org.stationhouse.backoffice.post.Enclosure;
import org.stationhouse.backoffice.post.Mail;
import org.stationhouse.backoffice.post.Mailbox;

/** Hands an e-mail to the mail server (RFC 5321). A repetition bears the same Message-ID, so that the other side can tell. */
@Component
class SmtpCarrier implements Carrier {

    private static final String PATIENCE = "30000";
    private static final int LONGEST = 300;

    private final MailServerStore store;
    private final SealedPassword passwords;
    private final List<Encloser> enclosers;
    private final MessageSource messages;
    private final Clock clock;

    SmtpCarrier(
            MailServerStore store,
            SealedPassword passwords,
            List<Encloser> enclosers,
            MessageSource messages,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.enclosers = enclosers;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean ready() {
        return onDuty().isPresent();
    }

    @Override
    public Optional<Mailbox> alarmsTo() {
        return onDuty().map(it -> it.server().alarmTo());
    }

    private Optional<MailServerStore.Kept> onDuty() {
        return store.find().filter(it -> it.server().onDuty());
    }

    @Override
    public Verdict carry(Delivery delivery) {
        Optional<MailServerStore.Kept> kept = onDuty();
        if (kept.isEmpty()) {
            return new Verdict.NotNow("no mail server");
        }
        Optional<List<Encloser.Sheet>> sheets = enclosed(delivery.mail().enclosure());
        if (sheets.isEmpty()) {
            return new Verdict.Refused("what it encloses is not kept any more");
        }
        MailServer server = kept.get().server();
        byte[] sealed = kept.get().password();
        Session session = Session.getInstance(line(server));
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect(
                    server.host(), server.port(), server.login(), sealed == null ? null : passwords.open(sealed));
            Message message = message(delivery, sheets.get(), server, session);
            transport.sendMessage(message, message.getAllRecipients());
            return new Verdict.Taken(said(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            return verdict(e);
        }
    }

    private Optional<List<Encloser.Sheet>> enclosed(@Nullable Enclosure enclosure) {
        return enclosure == null
                ? Optional.of(List.of())
                : enclosers.stream()
                        .filter(it -> it.kind().equals(enclosure.kind()))
                        .findFirst()
                        .flatMap(it -> it.make(enclosure.key()));
    }

    /** Five hundred and more is for good; all else, a line that broke off among it, is not (RFC 5321 section 4.2.1). */
    private static Verdict verdict(MessagingException trouble) {
        for (Exception one = trouble;
                one != null;
                one = one instanceof MessagingException it ? it.getNextException() : null) {
            int code = code(one);
            if (code >= 500 && code < 600) {
                return new Verdict.Refused(said(one.getMessage()));
            }
        }
        return new Verdict.NotNow(said(trouble.getMessage()));
    }

    private static int code(Exception trouble) {
        return switch (trouble) {
            case SMTPSendFailedException it -> it.getReturnCode();
            case SMTPAddressFailedException it -> it.getReturnCode();
            case SMTPSenderFailedException it -> it.getReturnCode();
            default -> 0;
        };
    }

    private static Properties line(MailServer server) {
        var line = new Properties();
        line.put("mail.smtp.connectiontimeout", "10000");
        line.put("mail.smtp.timeout", PATIENCE);
        line.put("mail.smtp.writetimeout", PATIENCE);
        line.put("mail.smtp.quitwait", "false");
        line.put("mail.smtp.auth", Boolean.toString(server.login() != null));
        line.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        line.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.safety()) {
            case STARTTLS -> {
                line.put("mail.smtp.starttls.enable", "true");
                line.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> line.put("mail.smtp.ssl.enable", "true");
            case CLEAR -> {}
        }
        return line;
    }

    private Message message(Delivery delivery, List<Encloser.Sheet> sheets, MailServer server, Session session)
            throws MessagingException {
        Mail mail = delivery.mail();
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader(
                        "Message-ID",
                        "<" + delivery.ref() + "@" + server.sender().domain() + ">");
            }
        };
        String word = "post.wording." + mail.wording();
        Object[] values = {mail.number(), server.site() + mail.path(), mail.said()};
        message.setFrom(new InternetAddress(server.sender().text()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(delivery.to().text()));
        message.setSubject(messages.getMessage(word + ".subject", values, delivery.language()), "UTF-8");
        String text = messages.getMessage(word + ".text", values, delivery.language());
        if (sheets.isEmpty()) {
            message.setText(text, "UTF-8");
        } else {
            message.setContent(parts(text, sheets));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private static Multipart parts(String text, List<Encloser.Sheet> sheets) throws MessagingException {
        var first = new MimeBodyPart();
        first.setText(text, "UTF-8");
        var parts = new MimeMultipart(first);
        for (Encloser.Sheet sheet : sheets) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(sheet.bytes(), sheet.type())));
            part.setFileName(sheet.name());
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static String said(@Nullable String reply) {
        String one = reply == null ? "" : reply.replaceAll("\\p{Cc}+", " ").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
    }
}
