package se.samordna.web.view;

import se.samordna.web.plot.Bullet;

/**
 * What somebody or a team carries now, and what it comes to, each as a bar with its sentence.
 *
 * @param name whose it is
 * @param says what a rule says of it, empty when none is asked
 */
public record LoadChange(
    String name, String now, Bullet before, String then, Bullet after, String says) {}
