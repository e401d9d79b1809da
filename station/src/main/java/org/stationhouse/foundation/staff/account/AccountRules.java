package org.stationhouse.foundation.staff.account;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Rights;

/** When an account may be approved and become active. */
final class AccountRules {

    private AccountRules() {}

    /**
     * An account is approved by a person who neither asked for it nor is to get it. Where nobody else can approve, the one who
     * asked may, and the audit trail says so.
     *
     * @param requester id of the member who asked, null for set-up at the console
     * @param approver id of the member who approves, null for set-up at the console
     * @param subject id of the member who gets it
     * @param othersCanApprove whether an active member other than the requester and the subject may approve
     */
    static Decision approvedByAnother(
            @Nullable Long requester, @Nullable Long approver, long subject, boolean othersCanApprove) {
        boolean same = approver == null ? requester == null : approver.equals(requester) || approver == subject;
        return same && othersCanApprove
                ? new Decision.Refused(
                        "Another person has to approve this account: not who asked for it, not who gets it.",
                        "CJIS Security Policy AC-5, separation of duties")
                : new Decision.Allowed();
    }

    /**
     * Nobody clears, trains, enables or reclassifies himself, not under another account of his either. Where nobody else can, he
     * may, and the audit trail names him.
     *
     * @param by id of the member who acts, null for set-up at the console
     * @param subject id of the member whose account it is
     * @param othersCan whether an active member other than the subject may do it
     */
    static Decision byAnother(@Nullable Long by, long subject, boolean othersCan) {
        return by != null && by == subject && othersCan
                ? new Decision.Refused(
                        "Another person has to do this to an account of yours.",
                        "CJIS Security Policy AC-5, separation of duties")
                : new Decision.Allowed();
    }

    /** The console may set up the first accounts; once a person can approve, persons do it. */
    static Decision consoleOnlyBefore(boolean console, boolean othersCanApprove) {
        return console && othersCanApprove
                ? new Decision.Refused(
                        "Accounts are kept by the administrators on their page; the console only sets up the first.",
                        "CJIS Security Policy AC-2")
                : new Decision.Allowed();
    }

    /**
     * Who audits does not run what is audited: some roles are never held by one person, not even in two accounts.
     *
     * @param others roles of the person's other accounts that are not at their end
     */
    static Decision heldApart(Rights rights, String role, Collection<String> others) {
        boolean clash = others.stream().anyMatch(other -> rights.apart(role, other));
        return clash
                ? new Decision.Refused(
                        "This person has an account that audits, or is audited by, this classification. Nobody holds both.",
                        "CJIS Security Policy AC-5 and AU-9(4), separation of duties")
                : new Decision.Allowed();
    }

    /** Nobody works before the clearance and the awareness training are recorded. */
    static Decision readyToActivate(@Nullable LocalDate clearedOn, @Nullable LocalDate trainedOn, LocalDate today) {
        if (clearedOn == null || clearedOn.isAfter(today)) {
            return new Decision.Refused(
                    "Record the day of the fingerprint-based clearance first.", "CJIS Security Policy PS-3");
        }
        if (trainedOn == null || trainedOn.isAfter(today)) {
            return new Decision.Refused(
                    "Record the day of the security awareness training first.", "CJIS Security Policy AT-2");
        }
        return new Decision.Allowed();
    }

    /** Nobody but invented people is present without having signed in. */
    static Decision onlyInDemonstration(boolean demonstration) {
        return demonstration
                ? new Decision.Allowed()
                : new Decision.Refused(
                        "Only in a demonstration accounts count as used without a sign-in.",
                        "CJIS Security Policy AC-2(3)");
    }
}
