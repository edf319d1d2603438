package se.samordna.web.view;

import java.util.List;
import se.samordna.web.view.AdminView.Table;

/**
 * The models beside each other: where each of them stands, drawn, and what the chosen ones say.
 *
 * @param axes what each stands on, in the order of its places
 * @param most the end of each axis
 * @param stands all that are here
 * @param tables the chosen ones; all when none is chosen
 */
public record ModelsView(List<Axis> axes, int most, List<Stand> stands, List<Table> tables) {
  public ModelsView {
    axes = List.copyOf(axes);
    stands = List.copyOf(stands);
    tables = List.copyOf(tables);
  }

  /**
   * What models stand on.
   *
   * @param least what the beginning of it is
   * @param most what its end is
   */
  public record Axis(String name, String least, String most) {}

  /**
   * Where a model stands.
   *
   * @param chosen whether it is among those that are told in full
   * @param places one for each axis; empty when the model does not say
   */
  public record Stand(String id, String name, boolean chosen, List<Place> places) {
    public Stand {
      places = List.copyOf(places);
    }
  }

  /** A place from 1 to the end of the axis, drawn and in words. */
  public record Place(int from, String words) {}
}
