package org.stationhouse.foundation.web.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.SavedView;

/**
 * What the browser sends to keep a view.
 *
 * @param list path of the list
 * @param question what is asked of it
 */
record ViewForm(
        @NotBlank @Size(max = SavedView.LONGEST_NAME) @Pattern(regexp = "\\P{Cc}*")
        String name,

        String list,
        String question) {

    ViewForm {
        list = list == null ? "" : list;
        question = question == null ? "" : question;
    }

    /** @throws NoSuch when it is no list of this house */
    ViewForm here() {
        if (!SavedView.fits(list, question)) {
            throw new NoSuch();
        }
        return this;
    }

    String address() {
        return question.isEmpty() ? list : list + "?" + question;
    }
}
