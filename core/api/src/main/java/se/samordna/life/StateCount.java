package se.samordna.life;

import org.jspecify.annotations.Nullable;

/**
 * How many of a unit's persons something was last said of.
 *
 * @param state {@code null} for those of whom nothing was said
 * @param persons {@code null} where the part of life has so few in one state that it could tell
 */
public record StateCount(
    LifeState.Area area, @Nullable LifeState state, @Nullable Integer persons) {}
