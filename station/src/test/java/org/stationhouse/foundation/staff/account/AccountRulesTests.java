package org.stationhouse.foundation.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Rights;

/** Each rule in the life of an account from both sides. */
class AccountRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // requester, approver, subject, others can, expected
                "1, 2, 3, true, Allowed",
                "1, 1, 3, true, Refused",
                "1, 3, 3, true, Refused",
                "1, 1, 3, false, Allowed",
                "-, -, 3, true, Refused",
                "-, -, 3, false, Allowed",
                "-, 2, 3, true, Allowed"
            })
    void anotherPersonApproves(
            @Nullable Long requester, @Nullable Long approver, long subject, boolean others, String expected) {
        assertThat(said(AccountRules.approvedByAnother(requester, approver, subject, others)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-20, 2026-11-21, Allowed",
                "-, 2026-11-21, Refused",
                "2026-11-20, -, Refused",
                "2026-11-22, 2026-11-21, Refused",
                "2026-11-20, 2026-11-22, Refused"
            })
    void clearanceAndTrainingGateTheFirstDay(
            @Nullable LocalDate cleared, @Nullable LocalDate trained, String expected) {
        assertThat(said(AccountRules.readyToActivate(cleared, trained, TODAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // who acts, whose account, others can, expected
                "1, 3, true, Allowed",
                "3, 3, true, Refused",
                "3, 3, false, Allowed",
                "-, 3, true, Allowed"
            })
    void nobodyClearsTrainsEnablesOrReclassifiesHimself(
            @Nullable Long by, long subject, boolean others, String expected) {
        assertThat(said(AccountRules.byAnother(by, subject, others))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // console, others can approve, expected
        "true, true, Refused",
        "true, false, Allowed",
        "false, true, Allowed",
        "false, false, Allowed"
    })
    void theConsoleKeepsAccountsOnlyBeforeAPersonCan(boolean console, boolean others, String expected) {
        assertThat(said(AccountRules.consoleOnlyBefore(console, others))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, Allowed", "false, Refused"})
    void onlyInventedPeopleArePresentWithoutASignIn(boolean demonstration, String expected) {
        assertThat(said(AccountRules.onlyInDemonstration(demonstration))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // wanted role, roles of the person's other accounts, expected
                "auditor, administrator, Refused",
                "auditor, security-officer, Refused",
                "administrator, auditor, Refused",
                "security-officer, pst1 auditor, Refused",
                "property-auditor, custodian, Refused",
                "custodian, property-auditor, Refused",
                "administrator, security-officer, Allowed",
                "administrator, pst1, Allowed",
                "auditor, prt1, Allowed",
                "auditor, -, Allowed",
                "property-auditor, auditor, Allowed"
            })
    void whoAuditsDoesNotRunWhatIsAudited(String role, @Nullable String others, String expected) {
        List<String> held = others == null ? List.of() : List.of(others.split(" "));
        assertThat(said(AccountRules.heldApart(new Rights(), role, held))).isEqualTo(expected);
    }

    private static String said(Decision decision) {
        return decision.getClass().getSimpleName();
    }
}
