package org.stationhouse.foundation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One of each field of the kit. */
record GalleryForm(
        @NotBlank @Size(max = 20) String name,
        String kind,
        String level,
        String at,
        boolean sure,
        @Size(max = 200) String said) {

    static GalleryForm empty() {
        return new GalleryForm("", "", "", "", false, "");
    }
}
