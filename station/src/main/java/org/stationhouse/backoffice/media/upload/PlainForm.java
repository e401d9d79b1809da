package org.stationhouse.backoffice.media.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/**
 * Files in the body of a form. It is read as a stream: nothing of it ever lies in a temporary file, as it would where the server took
 * such forms apart by itself. The fields stand before the files.
 */
final class PlainForm {

    /** Bytes of all files together; what is larger goes by the script, which can go on after a broken line. */
    static final long MOST = 64L << 20;

    private static final int LONGEST_FIELD = 4096;
    private static final String CITE = "Uploads: a plain form sends small files";

    private final UploadDesk desk;
    private final PublicRef record;
    private final Actor actor;
    private final Map<String, String> fields = new HashMap<>();
    private final Set<Label> labels = EnumSet.noneOf(Label.class);

    PlainForm(UploadDesk desk, PublicRef record, Actor actor) {
        this.desk = desk;
        this.record = record;
        this.actor = actor;
    }

    /** @return how many files were taken */
    int take(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST) {
            throw new Refusal("A form without a script takes at most 64 MB at once.", CITE);
        }
        int taken = 0;
        try {
            var upload = new FileUpload();
            upload.setSizeMax(MOST);
            FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                try (InputStream in = item.openStream()) {
                    if (item.isFormField()) {
                        field(item.getFieldName(), new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
                    } else if (!Names.clean(String.valueOf(item.getName())).isEmpty()) {
                        String name = Names.clean(item.getName());
                        desk.take(record, said(name), name, in, actor);
                        taken++;
                    }
                }
            }
        } catch (FileUploadException e) {
            throw new Refusal("The form could not be read: please send it again.", CITE);
        }
        if (taken == 0) {
            throw new Refusal("No file was chosen.", CITE);
        }
        return taken;
    }

    private void field(String name, String value) {
        if (name.equals("labels")) {
            Stream.of(Label.values()).filter(it -> it.name().equals(value)).forEach(labels::add);
        } else {
            fields.put(name, value.replaceAll("\\p{Cc}", " ").strip());
        }
    }

    private NewAttachment said(String name) {
        String source = shortened("source", NewAttachment.LONGEST_SOURCE);
        if (source.isEmpty()) {
            throw new Refusal("Please say where the files come from.", CITE);
        }
        String title = shortened("title", NewAttachment.LONGEST_TITLE);
        String taken = shortened("taken", NewAttachment.LONGEST_TAKEN);
        return new NewAttachment(
                sort(),
                title.isEmpty() ? cut(name, NewAttachment.LONGEST_TITLE) : title,
                labels,
                source,
                taken.isEmpty() ? null : taken);
    }

    private Sort sort() {
        return List.of(Sort.values()).stream()
                .filter(it -> it.name().equals(fields.get("sort")))
                .findFirst()
                .orElse(Sort.OTHER);
    }

    private String shortened(String field, int most) {
        return cut(fields.getOrDefault(field, ""), most);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
