/**
 * The documented errors as data: one table a migration system, nothing else.
 *
 * <p>The texts are those of the documentation to the letter, Markdown included. Three things are done to all of them:
 * blanks that the page numbers ({@code {0}}), brackets ({@code <First LSN>}) or leaves to {@code printf} ({@code %ls})
 * have names; links are absolute; no line ends with spaces. Besides, these slips are not repeated:
 *
 * <ul>
 *   <li>{@link io.github.migrationreadiness.code.PostgresError#INSUFFICIENT_REPLICATION_SLOTS} (603105): the backtick
 *       that stands behind {@code parameter}, and the apostrophe in its place
 *   <li>{@link io.github.migrationreadiness.code.PostgresError#READ_ONLY_TRANSACTIONS} (603112): the space that is
 *       missing before a bracket
 *   <li>{@link io.github.migrationreadiness.code.PostgresError#IDLE_IN_TRANSACTION} (R002): the parameter is {@code
 *       idle_in_transaction_session_timeout}; PostgreSQL has none of the page's name, and the page's command would
 *       fail. The command is marked as SQL, not as a command of the Azure CLI
 *   <li>{@link io.github.migrationreadiness.code.PostgresError#LOCK_TABLE} (R003): {@code the another locks}
 *   <li>{@link io.github.migrationreadiness.code.PostgresError#BASE_TYPES} (R004): a space before a closing backtick
 *   <li>{@link io.github.migrationreadiness.code.AzureSqlError#CUTOVER_FAILED_OR_CANCELLED} (2007) and {@link
 *       io.github.migrationreadiness.code.AzureSqlError#LOG_CHAIN_BROKEN} (2009): the opening quotes of two addresses
 *   <li>{@link io.github.migrationreadiness.code.AzureSqlError#SERVER_VERSION_INCOMPATIBLE}, {@link
 *       io.github.migrationreadiness.code.AzureSqlError#STORAGE_LIMIT_REACHED}, {@link
 *       io.github.migrationreadiness.code.AzureSqlError#SYSTEM_RESOURCES_INSUFFICIENT} (2009) and {@link
 *       io.github.migrationreadiness.code.AzureSqlError#CREATE_CONTAINER_FAILED} (2043): the closing quotes at the end
 *   <li>{@link io.github.migrationreadiness.code.RecentAzureSqlError#SEVERAL_DATABASES_IN_FOLDER}, {@link
 *       io.github.migrationreadiness.code.RecentAzureSqlError#CONTAINED_DATABASE_AUTHENTICATION} and {@link
 *       io.github.migrationreadiness.code.RecentAzureSqlError#MANAGED_IDENTITY} (2009): closing quotes in the middle of the
 *       message
 *   <li>{@link io.github.migrationreadiness.code.RecentAzureSqlError#FULL_TEXT_CATALOGS} (2007), {@link
 *       io.github.migrationreadiness.code.RecentAzureSqlError#FILE_SHARE_UNKNOWN} (2012), {@link
 *       io.github.migrationreadiness.code.RecentAzureSqlError#SERVER_STATE_DENIED} (2055) and {@link
 *       io.github.migrationreadiness.code.RecentAzureSqlError#TARGET_IN_SINGLE_USER_MODE} (R034): the closing quotes at the
 *       end
 *   <li>{@link io.github.migrationreadiness.code.RecentAzureSqlError#DATABASE_TOO_LARGE} (2056): the recommendation to
 *       deploy the schema, which is that of another message
 *   <li>{@link io.github.migrationreadiness.code.RecentAzureSqlError#INDEX_ON_COMPUTED_COLUMN} (2060): a script that stands
 *       behind the message as an example
 *   <li>{@link io.github.migrationreadiness.code.RecentAzureSqlError#FILE_EXISTS}: the example of a file, {@code
 *       F:\data\XXX.mdf}, where the name of the file belongs
 * </ul>
 *
 * <p>A section of the page without a number becomes an error like this: its heading is the title, the symptoms are the
 * explanation.
 *
 * <p>The quoted texts are Microsoft's, published under the <a
 * href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0 International Public License</a>.
 */
@NullMarked
package io.github.migrationreadiness.code;

import org.jspecify.annotations.NullMarked;
