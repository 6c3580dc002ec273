package io.github.migrationreadiness.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object that stands in the way of the migration.
 *
 * @param object the name by which acceptances and reports know it, quoted as SQL needs it
 * @param detail what is wrong with it; may be empty
 * @param fix how to repair it, or {@code null} where nothing is known
 * @param severity how much it weighs; the check may lower it further
 * @param remark what else is to be said of it, such as why it is only a warning; may be empty
 * @param acceptance the acceptance that covers it, or {@code null}
 * @param expired the acceptance that would cover it had it not expired, or {@code null}
 */
public record Finding(
        String object,
        String detail,
        @Nullable Remediation fix,
        Severity severity,
        String remark,
        @Nullable Acceptance acceptance,
        @Nullable Acceptance expired) {

    /**
     * {@return a finding without detail or remediation}
     *
     * @param object the name of the object
     */
    public static Finding of(String object) {
        return new Finding(object, "", null, Severity.ERROR, "", null, null);
    }

    /**
     * {@return this finding with a detail}
     *
     * @param detail what is wrong with the object
     */
    public Finding with(String detail) {
        return new Finding(object, detail, fix, severity, remark, acceptance, expired);
    }

    /**
     * {@return this finding with a remediation}
     *
     * @param fix how to repair it
     */
    public Finding fixedBy(Remediation fix) {
        return new Finding(object, detail, fix, severity, remark, acceptance, expired);
    }

    /**
     * {@return this finding as one that only warns}
     *
     * @param reason why it is only a warning
     */
    public Finding asWarning(String reason) {
        return new Finding(object, detail, fix, Severity.WARNING, reason, acceptance, expired);
    }

    /**
     * {@return this finding with something else to be said of it, as no warning}
     *
     * @param remark one sentence or two
     */
    public Finding noting(String remark) {
        return new Finding(object, detail, fix, severity, remark, acceptance, expired);
    }

    /** {@return how to repair the object, where it is known} */
    public Optional<Remediation> remediation() {
        return Optional.ofNullable(fix);
    }

    /** {@return the acceptance that covers this finding} */
    public Optional<Acceptance> acceptedBy() {
        return Optional.ofNullable(acceptance);
    }

    /** {@return the acceptance that has expired, where nothing else covers this finding} */
    public Optional<Acceptance> noLongerAcceptedBy() {
        return Optional.ofNullable(expired);
    }

    Finding accepted(Acceptance by) {
        return new Finding(object, detail, fix, severity, remark, by, null);
    }

    Finding atMost(Severity highest) {
        return new Finding(object, detail, fix, severity.atMost(highest), remark, acceptance, expired);
    }

    Finding noLongerAccepted(Acceptance by) {
        return new Finding(object, detail, fix, severity, remark, null, by);
    }
}
