package org.stationhouse.foundation.vault.postgres;

import static java.util.stream.Collectors.joining;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, as a part of a sentence on one line. */
final class Said {

    private Said() {}

    static String by(Throwable problem) {
        return switch (problem) {
            case AccessDeniedException it -> "this user may not use " + it.getFile();
            case NoSuchFileException it -> it.getFile() + " is missing";
            case FileSystemException it when it.getReason() != null -> it.getReason();
            default -> {
                String said = String.valueOf(problem.getMessage())
                        .strip()
                        .lines()
                        .map(String::strip)
                        .collect(joining(" "));
                yield said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
            }
        };
    }
}
