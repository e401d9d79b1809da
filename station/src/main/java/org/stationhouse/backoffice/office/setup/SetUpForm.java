package org.stationhouse.backoffice.office.setup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.staff.FirstAccount;

/**
 * The first administrator as the wizard sends him, beside the agency.
 *
 * @param code set-up code of the console
 * @param person {@code Last, First}
 * @param login sign-in name
 * @param password what he will sign in with
 * @param again the same once more
 * @param clearedOn day of his fingerprint-based clearance
 * @param trainedOn day of his security awareness training
 * @param secret Base32 secret of the code app, as the page offered it
 * @param template of bars that the agency takes over, empty for none
 * @param shows the six digits that the app shows
 */
record SetUpForm(
        @NotBlank String code,
        @NotBlank @Size(max = PersonName.LONGEST) String person,

        @NotBlank @Pattern(regexp = "[a-z][a-z0-9.-]{1,31}", message = "{office.setup.login.form}")
        String login,

        @NotBlank @Size(max = 256) String password,
        @NotBlank String again,

        @NotNull @PastOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate clearedOn,

        @NotNull @PastOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate trainedOn,

        String template,
        @NotBlank String secret,
        @NotBlank String shows) {

    SetUpForm(
            @Nullable String code,
            @Nullable String person,
            @Nullable String login,
            @Nullable String password,
            @Nullable String again,
            @Nullable LocalDate clearedOn,
            @Nullable LocalDate trainedOn,
            @Nullable String template,
            @Nullable String secret,
            @Nullable String shows) {
        this.code = plain(code);
        this.person = plain(person);
        this.login = plain(login);
        this.password = plain(password);
        this.again = plain(again);
        this.clearedOn = clearedOn;
        this.trainedOn = trainedOn;
        this.template = plain(template);
        this.secret = plain(secret);
        this.shows = plain(shows);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static SetUpForm offering(String secret, String code) {
        return new SetUpForm(code, "", "", "", "", null, null, "", secret, "");
    }

    @AssertTrue(message = "{office.setup.again.differs}")
    boolean isSame() {
        return password.equals(again);
    }

    /** Only of a form that passed its checks. */
    FirstAccount.Wish toWish() {
        if (clearedOn == null || trainedOn == null) {
            throw new IllegalStateException("the form was not checked");
        }
        return new FirstAccount.Wish(PersonName.of(person), login, password, secret, clearedOn, trainedOn);
    }
}
