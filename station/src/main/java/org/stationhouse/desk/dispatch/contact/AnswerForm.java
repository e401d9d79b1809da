package org.stationhouse.desk.dispatch.contact;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the browser sends to give an answer.
 *
 * @param article reference of the article that it was taken from, empty for none
 * @param mail whether the article goes to him by e-mail
 */
record AnswerForm(
        @Size(max = Contact.LONGEST_ANSWER) @Pattern(regexp = "[^\\x00]*")
        String answer,

        @Size(max = 20) String article,
        Boolean mail,
        Integer version) {

    AnswerForm {
        answer = answer == null ? "" : answer;
        article = article == null ? "" : article;
        mail = mail != null && mail;
        version = version == null ? 0 : version;
    }
}
