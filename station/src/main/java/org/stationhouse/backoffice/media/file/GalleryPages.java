package org.stationhouse.backoffice.media.file;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stationhouse.backoffice.media.Beside;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;

/** Everything that is attached to one record, on one page. */
@Controller
class GalleryPages {

    private final AttachmentBook book;
    private final List<Beside> beside;

    GalleryPages(AttachmentBook book, List<Beside> beside) {
        this.book = book;
        this.beside = beside;
    }

    @GetMapping("/attachments")
    @Needs("media.attachment.list")
    String all(@RequestParam PublicRef record, Model model, Actor actor) {
        AttachmentBook.Gallery gallery = book.gallery(record, actor);
        model.addAttribute("gallery", gallery);
        model.addAttribute(
                "beside",
                beside.stream()
                        .flatMap(it -> it.of(gallery.borne(), actor).stream())
                        .toList());
        return "backoffice/media/file/gallery";
    }
}
