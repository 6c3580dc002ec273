package io.github.migrationreadiness.postgres.reference;

/** The pages of Microsoft that document what has no number of its own, each with the date of the page that was read. */
public enum DocumentedOn {
    /** What the migration service leaves behind or refuses. */
    KNOWN_ISSUES("migration service, known issues and limitations", "02/07/2025"),
    /** How large databases are migrated. */
    BEST_PRACTICES("migration service, best practices", "01/24/2025"),
    /** How roles, owners and grants are migrated. */
    ROLES("migration service, users, roles, ownership", "01/24/2025"),
    /** How extensions are migrated. */
    EXTENSIONS("migration service, extensions", "07/21/2025"),
    /** How a migration is set up. */
    CLI("migration service, CLI set-up", "01/24/2025"),
    /** Limits of a flexible server. */
    LIMITS("flexible server, limits", "11/13/2025"),
    /** What every flexible server has. */
    SERVERS("flexible server, server concepts", "03/27/2025"),
    /** The rules that Azure Migrate assesses servers by. */
    ASSESSMENT_RULES("Azure Migrate, assessment rules for PostgreSQL", "09/19/2025");

    /** The note of a condition that no page describes. */
    public static final String NOWHERE = "No page of Microsoft describes it; this is the kit's own advice.";

    private final String page;
    private final String date;

    DocumentedOn(String page, String date) {
        this.page = page;
        this.date = date;
    }

    /** {@return the page and its date, such as {@code Documented: flexible server, limits (11/13/2025).}} */
    public String note() {
        return "Documented: " + page + " (" + date + ").";
    }
}
