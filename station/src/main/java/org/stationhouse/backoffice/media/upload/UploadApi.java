package org.stationhouse.backoffice.media.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Intake;
import org.stationhouse.foundation.vault.Intake.WrongPlace;

/**
 * Where the script {@code upload.js} sends files: {@code POST /attachments/uploads} with {@link UploadForm} gives {@code {ref, at,
 * part}}; {@code PUT .../parts?from=N} takes bytes and gives {@code {at}}, with 409 when the part begins elsewhere; {@code POST
 * .../finish?sha256=} gives {@code {path}}. What is refused is 422 with {@code {says}}.
 */
@RestController
class UploadApi {

    /** Bytes of one part: it comes within some seconds on a slow line, and a broken one costs no more. */
    private static final int PART = 32 * Intake.STEP;

    private final UploadDesk desk;
    private final MessageSource messages;

    UploadApi(UploadDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @PostMapping("/attachments/uploads")
    @Needs("media.attachment.attach")
    ResponseEntity<Map<String, Object>> begin(
            @Valid @ModelAttribute("form") UploadForm form, BindingResult errors, Actor actor, Locale locale) {
        PublicRef record = form.of().orElse(null);
        if (!form.labelsRight()) {
            errors.rejectValue("labels", "Pattern");
        }
        if (errors.hasErrors() || record == null) {
            return says(sentence(errors, locale));
        }
        try {
            UploadDesk.Standing it = desk.begin(
                    record, form.toNewAttachment(), form.name(), Long.parseLong(form.size()), form.head(), actor);
            return ResponseEntity.ok(Map.of("ref", it.upload().ref().text(), "at", it.at(), "part", PART));
        } catch (Refusal e) {
            return says(String.valueOf(e.getMessage()));
        } catch (Unfit e) {
            return says(messages.getMessage(e.word(), e.values(), locale));
        }
    }

    private String sentence(BindingResult errors, Locale locale) {
        FieldError first = errors.getFieldError();
        String field = first == null ? "record" : first.getField();
        return messages.getMessage(
                "media.unclear", new Object[] {messages.getMessage("media." + field, null, field, locale)}, locale);
    }

    @PutMapping(path = "/attachments/uploads/{ref}/parts", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Needs("media.attachment.attach")
    ResponseEntity<Map<String, Object>> part(
            @PathVariable PublicRef ref,
            @RequestParam(defaultValue = "0") long from,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        try {
            return ResponseEntity.ok(Map.of("at", desk.add(ref, from, request.getInputStream(), actor)));
        } catch (WrongPlace e) {
            return ResponseEntity.status(409).body(Map.of("at", e.at()));
        }
    }

    @PostMapping("/attachments/uploads/{ref}/finish")
    @Needs("media.attachment.attach")
    ResponseEntity<Map<String, Object>> finish(
            @PathVariable PublicRef ref, @RequestParam(defaultValue = "") String sha256, Actor actor)
            throws IOException {
        try {
            return ResponseEntity.ok(Map.of("path", "/attachments/" + desk.finish(ref, sha256, actor)));
        } catch (WrongPlace e) {
            return ResponseEntity.status(409).body(Map.of("at", e.at()));
        } catch (Refusal e) {
            return says(String.valueOf(e.getMessage()));
        }
    }

    private static ResponseEntity<Map<String, Object>> says(String sentence) {
        return ResponseEntity.unprocessableContent().body(Map.of("says", Objects.requireNonNull(sentence)));
    }
}
