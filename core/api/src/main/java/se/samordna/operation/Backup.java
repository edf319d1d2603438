package se.samordna.operation;

import java.time.Instant;

/**
 * One copy of the database.
 *
 * @param name the file's name, without its folder
 * @param takenAt when it was begun
 * @param bytes its size
 * @param release the number of the schema's newest migration in it
 * @param auditRows audit rows when it was begun; the copy holds at least these
 * @param seals audit seals when it was begun; the copy holds at least these
 */
public record Backup(
    String name, Instant takenAt, long bytes, String release, long auditRows, long seals) {}
