package se.samordna.model;

import java.util.Optional;
import se.samordna.text.Text;

/**
 * What a model says of itself for those who choose between models; each empty when it says nothing.
 * Nothing is decided by it.
 *
 * @param coordinator what the model calls whoever coordinates
 * @param group what place a group has that the person has chosen
 * @param crisis how a crisis is met
 * @param onward whether persons go on to another team, and when
 * @param evidence what research says of following the method, for whoever reads its self-check
 * @param axes where it stands beside other models
 */
public record Comparison(
    Text coordinator, Text group, Text crisis, Text onward, Text evidence, Optional<Axes> axes) {

  /**
   * Where a model stands, each from 1, the least, to 5. The numbers are our own (sources.md,
   * models) and no measure of anything.
   *
   * @param intensity how close the support is
   * @param coordination how much of what others do it holds together
   * @param treatment how much whoever coordinates treats
   * @param sharedDecisions how far decisions are the person's and shared
   */
  public record Axes(int intensity, int coordination, int treatment, int sharedDecisions) {
    /** The end of each. */
    public static final int MOST = 5;
  }
}
