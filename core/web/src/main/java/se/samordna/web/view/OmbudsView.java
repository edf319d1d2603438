package se.samordna.web.view;

import java.util.List;
import se.samordna.web.view.Lists.Figure;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Link;

/**
 * What personal ombuds have: how many each carries, and whose mandates.
 *
 * @param places the lists there are, the one that is shown without an address
 */
public record OmbudsView(List<Link> units, List<Figure> figures, List<Link> places, RowCard list) {
  public OmbudsView {
    units = List.copyOf(units);
    figures = List.copyOf(figures);
    places = List.copyOf(places);
  }
}
