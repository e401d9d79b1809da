package org.stationhouse.backoffice.media.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.vault.FileBytes;

/** The pictures of a record for those parts of this room that put them together. The caller's look has the audit line. */
@Component
public class Pictures {

    private final AttachmentStore attachments;
    private final AttachmentSight sight;
    private final FileBytes files;
    private final AccessPolicy policy;

    Pictures(AttachmentStore attachments, AttachmentSight sight, FileBytes files, AccessPolicy policy) {
        this.attachments = attachments;
        this.sight = sight;
        this.files = files;
        this.policy = policy;
    }

    /** Photos of a record that the actor opened and may see, in the order in which they came. */
    public List<Attachment> photos(Collection<PublicRef> records, Actor actor) {
        return attachments.of(records, sight.labels(actor)).stream()
                .filter(it -> it.sort() == Sort.PHOTO && it.copies().small() != null && !it.removed())
                .toList();
    }

    /** All of these in their order; empty when there is one that the actor may not know of. */
    public Optional<List<Attachment>> all(List<PublicRef> refs, Actor actor) {
        var labels = sight.labels(actor);
        List<Attachment> found = attachments.named(refs);
        return found.size() == refs.size() && found.stream().allMatch(it -> labels.containsAll(it.labels()))
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Asks whether the actor may have all of these on paper. */
    public void print(List<Attachment> all, Relation relation, Actor actor) {
        all.stream()
                .flatMap(it -> it.labels().stream())
                .distinct()
                .map(Label::print)
                .forEach(it -> policy.require(actor, it, relation));
    }

    /** The newest document of a record that the actor opened; empty for none. */
    public Optional<Attachment> document(PublicRef record, Actor actor) {
        return attachments.of(List.of(record), sight.labels(actor)).stream()
                .filter(it -> it.copies() instanceof Attachment.Copies.Pages && !it.removed())
                .reduce((first, second) -> second);
    }

    /** Whether anything at all is attached to a record that the actor opened. */
    public boolean any(PublicRef record, Actor actor) {
        return attachments.of(List.of(record), sight.labels(actor)).stream().anyMatch(it -> !it.removed());
    }

    /** Works on the pages of a document. Call it outside a transaction. */
    public <T> T pages(Attachment it, Drawing.Work<T> work) throws IOException {
        try (InputStream bytes = files.open(it.file())) {
            return Drawing.pages(bytes, work);
        }
    }

    /** The small picture as a paper takes it; empty when it was removed. */
    public String address(Attachment it) {
        PublicRef small = it.removed() ? null : it.copies().small();
        if (small == null) {
            return "";
        }
        var bytes = new ByteArrayOutputStream();
        try {
            files.read(small, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LookPages.address(bytes.toByteArray());
    }
}
