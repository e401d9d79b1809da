package org.stationhouse.foundation.web.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a draft may hold. The page leaves out the same by kind of field; this is the wall behind it. */
final class DraftRules {

    /**
     * CJIS IA-5: an authenticator is never stored where it can be read again. A field of such a name holds a password, a code or the
     * repetition of one, on whatever form.
     */
    private static final Set<String> SECRETS =
            Set.of("password", "passphrase", "phrase", "again", "secret", "pin", "otp", "code", "token");

    private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_-]{0,200}(\\?[a-z]+=\\w{1,40})?");
    private static final Pattern PAGE = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST_NAME = 60;

    private DraftRules() {}

    /** Whether a field may be in a draft: it has a name, is none of the kit's own and no secret. */
    static boolean mayBeKept(String field) {
        return !field.isBlank()
                && field.length() <= LONGEST_NAME
                && !field.startsWith("_")
                && !SECRETS.contains(field.toLowerCase(Locale.ROOT));
    }

    /** A draft is continued on this server only. */
    static boolean leadsHere(String path) {
        return PATH.matcher(path).matches();
    }

    static boolean pageKey(String page) {
        return PAGE.matcher(page).matches();
    }
}
