package io.github.migrationreadiness.check;

/** One statement that a check reads. */
public interface Statement {

    /** {@return what it reads, in a few words} */
    String name();

    /** {@return whether its answer is the same in every database of a server} */
    boolean isOfServer();

    /** {@return the versions that understand it, in words} */
    String versions();
}
