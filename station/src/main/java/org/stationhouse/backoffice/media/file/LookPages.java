package org.stationhouse.backoffice.media.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.web.NoSuch;

/**
 * What an attachment shows: copies that the house drew, inside the page; the original only as a file to be saved, whatever it is, so that
 * no browser runs or opens what somebody sent.
 */
@Controller
class LookPages {

    /** A document inside a browser that got this may not run, load or send anything. */
    private static final String SHUT = "default-src 'none'; sandbox";

    private final AttachmentBook book;
    private final CopyRoom copies;
    private final FileBytes files;

    LookPages(AttachmentBook book, CopyRoom copies, FileBytes files) {
        this.book = book;
        this.copies = copies;
        this.files = files;
    }

    @GetMapping("/attachments/{ref}/thumb.jpg")
    @Needs("media.attachment.read")
    ResponseEntity<byte[]> thumb(@PathVariable PublicRef ref, Actor actor) {
        Attachment it = book.look(ref, actor);
        return jpeg(it, it.copies().small());
    }

    @GetMapping("/attachments/{ref}/view.jpg")
    @Needs("media.attachment.read")
    ResponseEntity<byte[]> view(@PathVariable PublicRef ref, Actor actor) {
        Attachment it = book.look(ref, actor);
        return jpeg(it, it.copies() instanceof Attachment.Copies.Picture picture ? picture.copy() : null);
    }

    @GetMapping("/attachments/{ref}/pages/{n}")
    @Needs("media.attachment.read")
    ResponseEntity<byte[]> page(@PathVariable PublicRef ref, @PathVariable int n, Actor actor) {
        Attachment it = book.look(ref, actor);
        if (it.removed() || !(it.copies() instanceof Attachment.Copies.Pages pages) || n < 1 || n > pages.count()) {
            throw new NoSuch();
        }
        return jpeg(copies.page(it, n));
    }

    @GetMapping("/attachments/{ref}/original")
    @Needs("media.attachment.release")
    void original(@PathVariable PublicRef ref, Actor actor, HttpServletResponse answer) throws IOException {
        Attachment it = book.release(ref, actor);
        if (it.removed()) {
            throw new NoSuch();
        }
        answer.addHeader("Content-Security-Policy", SHUT);
        answer.setContentType(it.type().media());
        answer.setContentLengthLong(it.size());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(it.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        files.read(it.file(), answer.getOutputStream());
    }

    /** The picture on paper, with what is known of it and the hash of its original. */
    @GetMapping("/attachments/{ref}/print.pdf")
    @Needs("media.attachment.print")
    String print(@PathVariable PublicRef ref, Model model, Actor actor) {
        AttachmentBook.Whole whole = book.print(ref, actor);
        Attachment it = whole.attachment();
        if (it.removed() || !(it.copies() instanceof Attachment.Copies.Picture picture)) {
            throw new NoSuch();
        }
        model.addAttribute("whole", whole);
        model.addAttribute("picture", address(bytes(picture.copy())));
        model.addAttribute("file", "attachment-" + ref);
        return "backoffice/media/file/picturepaper";
    }

    /** A picture as a paper takes it. */
    static String address(byte[] jpeg) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }

    private byte[] bytes(PublicRef file) {
        var bytes = new ByteArrayOutputStream();
        try {
            files.read(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ResponseEntity<byte[]> jpeg(Attachment it, @Nullable PublicRef file) {
        if (it.removed() || file == null) {
            throw new NoSuch();
        }
        return jpeg(bytes(file));
    }

    private static ResponseEntity<byte[]> jpeg(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(bytes);
    }
}
