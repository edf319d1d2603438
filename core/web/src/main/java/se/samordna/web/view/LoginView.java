package se.samordna.web.view;

import org.jspecify.annotations.Nullable;

/**
 * The door: login, or the first start.
 *
 * @param where whose installation it is, when that may be said
 * @param broad whether the form needs more room
 */
public record LoginView(@Nullable FormView form, String where, boolean broad) {}
