package org.stationhouse.backoffice.media.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.backoffice.media.Forms;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes;

@Service
class FormCopies implements Forms {

    private final AttachmentStore attachments;
    private final FileBytes files;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    FormCopies(AttachmentStore attachments, FileBytes files, AccessPolicy policy, AuditTrail audit) {
        this.attachments = attachments;
        this.files = files;
        this.policy = policy;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Blank> of(PublicRef record, Actor actor) {
        policy.require(actor, Attachments.LIST);
        List<Attachment> found = attachments.of(List.of(record), Set.of()).stream()
                .filter(FormCopies::isForm)
                .toList();
        if (!found.isEmpty()) {
            audit.write(Act.done(Attachments.LIST, actor)
                    .on(
                            Attachment.KIND,
                            found.stream().map(it -> it.ref().text()).toList()));
        }
        return found.stream().map(FormCopies::form).toList();
    }

    private static Blank form(Attachment it) {
        return new Blank(it.ref(), it.name(), it.type().media(), it.size());
    }

    @Override
    public Optional<Blank> form(PublicRef ref) {
        return attachments.find(ref).filter(FormCopies::isForm).map(FormCopies::form);
    }

    private static boolean isForm(Attachment attachment) {
        return !attachment.removed()
                && attachment.said().sort() == Sort.DOCUMENT
                && attachment.said().labels().isEmpty();
    }

    @Override
    public Optional<byte[]> bytes(PublicRef form) {
        return attachments.find(form).filter(FormCopies::isForm).map(it -> {
            try (InputStream bytes = files.open(it.file())) {
                return bytes.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("form " + form + " can't be read", e);
            }
        });
    }
}
