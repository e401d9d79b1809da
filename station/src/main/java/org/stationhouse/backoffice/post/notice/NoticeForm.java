package org.stationhouse.backoffice.post.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.stationhouse.foundation.web.TypedTime;

/** What the browser sends to give a notice. @param due a date as typed, empty for no limit @param byMail left out where e-mail is not set up */
record NoticeForm(
        @NotNull Notice.@Nullable Kind kind,

        @NotBlank @Size(max = Notice.LONGEST_TITLE) @Pattern(regexp = "\\P{Cc}*")
        String title,

        @NotBlank @Size(max = Notice.LONGEST_TEXT) @Pattern(regexp = "[^\\x00]*")
        String text,

        @NotBlank @Size(max = 40) String audience,

        @Size(max = 20) String due,

        Boolean byMail) {

    NoticeForm {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
        audience = audience == null ? "" : audience;
        due = due == null ? "" : due;
        byMail = byMail != null && byMail;
    }

    static NoticeForm empty(String title) {
        return new NoticeForm(Notice.Kind.BULLETIN, title, "", Notice.EVERYONE, "", false);
    }

    /** @return null with an error where the date is none */
    @Nullable
    NewNotice toNotice(LocalDate today, BindingResult errors) {
        Optional<LocalDate> day = due.isBlank() ? Optional.empty() : TypedTime.date(due, today);
        if (!due.isBlank() && day.isEmpty() && !errors.hasFieldErrors("due")) {
            errors.rejectValue("due", "web.moment.unclear");
        }
        if (errors.hasErrors() || kind == null) {
            return null;
        }
        return new NewNotice(kind, title.strip(), text.strip(), audience, day.orElse(null), byMail);
    }
}
