package se.samordna.access;

/**
 * Somebody at the Karaf console. An operator runs the installation and reads no person's data.
 *
 * @param name the console user's name
 */
public record Operator(String name) implements Actor {}
