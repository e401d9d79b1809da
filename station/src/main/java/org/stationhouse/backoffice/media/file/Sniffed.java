package org.stationhouse.backoffice.media.file;

/** What a file is and what its camera wrote into it. */
public record Sniffed(FileType type, Exif exif) {}
