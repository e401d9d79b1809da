package org.stationhouse.desk.dispatch.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.stationhouse.foundation.staff.Refusal;

/** The file in the body of the upload form, read as a stream: nothing of it ever lies in a temporary file. */
final class SentLog {

    /** Bytes. A year of a large city has some megabytes; what is larger goes by the command. */
    static final long MOST = 32L << 20;

    private static final String CITE = "Imports: one file, up to 32 MB";

    private SentLog() {}

    /** @throws Refusal when it is too large, there is none, or the form can't be read */
    static ImportDesk.Brought of(HttpServletRequest request, ImportDesk desk) throws IOException {
        if (request.getContentLengthLong() > MOST) {
            throw tooLarge();
        }
        try {
            var upload = new FileUpload();
            upload.setSizeMax(MOST);
            FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                String name = item.isFormField() ? "" : clean(String.valueOf(item.getName()));
                if (!name.isEmpty()) {
                    try (InputStream in = item.openStream()) {
                        return desk.stage(name, in);
                    }
                }
            }
        } catch (FileUploadException e) {
            throw new Refusal("The form could not be read: please send it again.", CITE);
        }
        throw new Refusal("No file was chosen.", CITE);
    }

    private static Refusal tooLarge() {
        return new Refusal(
                "This file is larger than 32 MB: cut it into parts, or have it taken over by the command import calls.",
                CITE);
    }

    /** The last part of a name, without what turns or hides its letters. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
        return seen.length() <= ImportRun.LONGEST_FILE ? seen : seen.substring(seen.length() - ImportRun.LONGEST_FILE);
    }
}
