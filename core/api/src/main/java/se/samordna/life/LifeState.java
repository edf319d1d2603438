package se.samordna.life;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can be said of a part of somebody's life, in our own words and in no order: none is better
 * than another here (sources.md, outcomes).
 */
public enum LifeState {
  WORK(Area.OCCUPATION),
  SUPPORTED_WORK(Area.OCCUPATION),
  STUDIES(Area.OCCUPATION),
  OTHER_OCCUPATION(Area.OCCUPATION),
  NO_OCCUPATION(Area.OCCUPATION),
  OWN_HOME(Area.HOUSING),
  SUPPORTED_HOUSING(Area.HOUSING),
  TEMPORARY_HOUSING(Area.HOUSING),
  NO_HOME(Area.HOUSING),
  ALONE(Area.HOUSEHOLD),
  WITH_PARTNER(Area.HOUSEHOLD),
  WITH_FAMILY(Area.HOUSEHOLD),
  WITH_OTHERS(Area.HOUSEHOLD),
  MET_LAST_WEEK(Area.FRIENDS),
  MET_LAST_MONTH(Area.FRIENDS),
  MET_SELDOM(Area.FRIENDS),
  NO_FRIEND(Area.FRIENDS);

  private final Area area;

  LifeState(Area area) {
    this.area = area;
  }

  /** The part of life. */
  public Area area() {
    return area;
  }

  /** A part of life. */
  public enum Area {
    OCCUPATION,
    HOUSING,
    /** Whom somebody lives with. */
    HOUSEHOLD,
    /** When somebody last met a friend. */
    FRIENDS;

    /** What can be said of it. */
    public List<LifeState> states() {
      return Stream.of(LifeState.values()).filter(state -> state.area == this).toList();
    }
  }
}
