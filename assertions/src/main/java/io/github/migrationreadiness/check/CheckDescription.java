package io.github.migrationreadiness.check;

import io.github.migrationreadiness.code.MigrationError;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a check says about itself.
 *
 * <pre>{@code
 * CheckDescription.of("tables-with-oids", PostgresError.TABLES_WITH_OIDS)
 *         .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
 *         .reading(OidTable.ALL)
 *         .requiring(CONNECT)
 *         .assertedBy("hasNoTablesWithOids")
 *         .graded("D")
 * }</pre>
 */
public final class CheckDescription {

    private final String name;
    private final MigrationError error;
    private final Map<Side, List<Statement>> statements = new EnumMap<>(Side.class);
    private Scope scope = Scope.SOURCE;
    private Group group = Group.CONFIGURATION;
    private Set<Mode> modes = EnumSet.allOf(Mode.class);
    private Severity severity = Severity.ERROR;
    private Access access = Access.NONE;
    private List<Statement> onDemand = List.of();
    private List<String> assertions = List.of();
    private String grade = "D";
    private String advice = "";

    private CheckDescription(String name, MigrationError error) {
        this.name = name;
        this.error = error;
    }

    /**
     * {@return the description of a check of the source, to go on with}
     *
     * @param name its name in reports, such as {@code tables-with-oids}
     * @param error the error that a migration would run into
     */
    public static CheckDescription of(String name, MigrationError error) {
        return new CheckDescription(name, error);
    }

    /**
     * {@return this description, with what the check looks at and what it is about}
     *
     * @param itsScope what it looks at
     * @param itsGroup what it is about
     */
    public CheckDescription lookingAt(Scope itsScope, Group itsGroup) {
        scope = itsScope;
        group = itsGroup;
        return this;
    }

    /**
     * {@return this description, for one mode of migration only}
     *
     * @param mode the mode that the condition matters to
     */
    public CheckDescription onlyFor(Mode mode) {
        modes = EnumSet.of(mode);
        return this;
    }

    /** {@return this description, of a condition that is reported and fails no test} */
    public CheckDescription warning() {
        severity = Severity.WARNING;
        return this;
    }

    /**
     * {@return this description, with statements that each server of the scope is asked in its one round trip}
     *
     * @param read the statements
     */
    public CheckDescription reading(Statement... read) {
        scope.sides().forEach(side -> readingOn(side, read));
        return this;
    }

    /**
     * {@return this description, with statements that one server is asked in its one round trip}
     *
     * @param side the server
     * @param read the statements
     */
    public CheckDescription readingOn(Side side, Statement... read) {
        statements.merge(
                side,
                List.of(read),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        return this;
    }

    /**
     * {@return this description, with statements that take arguments or read what need not be there}
     *
     * @param read the statements
     */
    public CheckDescription readingOnDemand(Statement... read) {
        onDemand = List.of(read);
        return this;
    }

    /**
     * {@return this description, with what a login needs besides a session}
     *
     * @param needed the rights and their grants
     */
    public CheckDescription requiring(Access needed) {
        access = needed;
        return this;
    }

    /**
     * {@return this description, with the assertions that run the check}
     *
     * @param methods the names of their methods
     */
    public CheckDescription assertedBy(String... methods) {
        assertions = List.of(methods);
        return this;
    }

    /**
     * {@return this description, with what of the condition is documented (D) and what is inferred (I)}
     *
     * @param documentedOrInferred such as {@code D; that templates count is I}
     */
    public CheckDescription graded(String documentedOrInferred) {
        grade = documentedOrInferred;
        return this;
    }

    /**
     * {@return this description, with advice of the kit's own}
     *
     * @param ownAdvice for errors whose documentation gives no resolution
     */
    public CheckDescription advising(String ownAdvice) {
        advice = ownAdvice;
        return this;
    }

    /** {@return the name of the check} */
    public String name() {
        return name;
    }

    /** {@return the error that a migration would run into} */
    public MigrationError error() {
        return error;
    }

    /** {@return what the check looks at} */
    public Scope scope() {
        return scope;
    }

    /** {@return what the check is about} */
    public Group group() {
        return group;
    }

    /** {@return the modes that the condition matters to} */
    public Set<Mode> modes() {
        return EnumSet.copyOf(modes);
    }

    /** {@return how much the condition weighs; a finding may weigh less} */
    public Severity severity() {
        return severity;
    }

    /**
     * {@return what a server is asked in its one round trip}
     *
     * @param side the server
     */
    public List<Statement> statements(Side side) {
        return statements.getOrDefault(side, List.of());
    }

    /** {@return what is asked only when it is needed} */
    public List<Statement> onDemand() {
        return onDemand;
    }

    /** {@return what a login needs besides a session} */
    public Access access() {
        return access;
    }

    /** {@return the names of the assertions that run the check} */
    public List<String> assertions() {
        return assertions;
    }

    /** {@return what is documented (D) and what is inferred (I)} */
    public String grade() {
        return grade;
    }

    /** {@return the kit's own advice; may be empty} */
    public String advice() {
        return advice;
    }
}
