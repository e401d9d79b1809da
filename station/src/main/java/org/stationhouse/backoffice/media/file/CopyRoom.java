package org.stationhouse.backoffice.media.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.media.file.Attachment.Copies;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.FileBytes.Staged;

/**
 * Draws the copies of an attachment once, after it was kept, and keeps them beside it under the same key. Two at a time, since each
 * holds a whole picture in memory.
 */
@Component
public class CopyRoom {

    private static final Logger LOG = LoggerFactory.getLogger(CopyRoom.class);

    private final AttachmentStore attachments;
    private final FileBytes files;
    private final TransactionTemplate act;
    private final Semaphore tables = new Semaphore(2);

    CopyRoom(AttachmentStore attachments, FileBytes files, PlatformTransactionManager transactions) {
        this.attachments = attachments;
        this.files = files;
        this.act = new TransactionTemplate(transactions);
    }

    private record Drawn(BufferedImage picture, int pages) {}

    /** Call it outside a transaction. What can't be drawn is marked so, and is only downloaded. */
    public void draw(PublicRef ref) {
        Attachment attachment = attachments.find(ref).orElseThrow();
        if (!(attachment.copies() instanceof Copies.Waiting) || attachment.removed()) {
            return;
        }
        try {
            keep(attachment, atTable(() -> drawn(attachment)));
        } catch (IOException e) {
            LOG.info("attachment {} can't be drawn: {}", ref, e.getMessage());
            act.executeWithoutResult(status -> attachments.drawn(ref, new Copies.Unfit()));
        }
    }

    private Drawn drawn(Attachment attachment) throws IOException {
        try (InputStream bytes = files.open(attachment.file())) {
            return attachment.type().pdf()
                    ? Drawing.pages(bytes, it -> new Drawn(Drawing.page(it, 0), it.getNumberOfPages()))
                    : new Drawn(Drawing.picture(bytes, attachment.exif().turned()), 0);
        }
    }

    private void keep(Attachment attachment, Drawn drawn) throws IOException {
        Staged thumb = staged(Drawing.fitted(drawn.picture(), Drawing.SMALL));
        Staged copy = drawn.pages() > 0 ? null : staged(drawn.picture());
        act.executeWithoutResult(status -> {
            String key = attachment.ref().text();
            PublicRef small = files.keep(thumb, key).id();
            attachments.drawn(
                    attachment.ref(),
                    copy == null
                            ? new Copies.Pages(drawn.pages(), small)
                            : new Copies.Picture(files.keep(copy, key).id(), small));
        });
    }

    private Staged staged(BufferedImage picture) throws IOException {
        return files.stage(new ByteArrayInputStream(Drawing.jpeg(picture)));
    }

    /** A page of a document, drawn now. @param page from 1 */
    byte[] page(Attachment attachment, int page) {
        try (InputStream bytes = files.open(attachment.file())) {
            return atTable(() -> Drawing.pages(bytes, it -> Drawing.jpeg(Drawing.page(it, page - 1))));
        } catch (IOException e) {
            throw new UncheckedIOException("page " + page + " of " + attachment.ref() + " can't be drawn", e);
        }
    }

    private interface Task<T> {
        T done() throws IOException;
    }

    private <T> T atTable(Task<T> task) throws IOException {
        tables.acquireUninterruptibly();
        try {
            return task.done();
        } finally {
            tables.release();
        }
    }
}
