package org.stationhouse.backoffice.media.file;

/** What the bytes are, recognized by themselves and never by the name or by what the sender says. */
public enum FileType {
    JPEG("image/jpeg", View.PICTURE),
    PNG("image/png", View.PICTURE),
    TIFF("image/tiff", View.PICTURE),
    WEBP("image/webp", View.NONE),
    PDF("application/pdf", View.PDF),
    MP4("video/mp4", View.NONE),
    MP3("audio/mpeg", View.NONE),
    WAV("audio/wav", View.NONE),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", View.NONE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", View.NONE),
    EML("message/rfc822", View.NONE),
    CSV("text/csv", View.NONE),
    TEXT("text/plain", View.NONE),
    /** Anything else: kept, and handed out as bytes only. */
    OTHER("application/octet-stream", View.NONE);

    /** How it may be looked at in the browser; everything may be downloaded. */
    enum View {
        /** by a copy that the house draws anew */
        PICTURE,
        /** by the browser's own reader, in a sandbox */
        PDF,
        NONE
    }

    private final String media;
    private final View view;

    FileType(String media, View view) {
        this.media = media;
        this.view = view;
    }

    String media() {
        return media;
    }

    public boolean picture() {
        return view == View.PICTURE;
    }

    boolean pdf() {
        return view == View.PDF;
    }
}
