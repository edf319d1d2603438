package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Row;

/** A page of the person's own: cards, and where else one can go. */
public record OwnView(OwnTab tab, List<Card> cards) {
  public OwnView {
    cards = List.copyOf(cards);
  }

  /** The own pages, in the order of their menu. */
  public enum OwnTab {
    START(""),
    PLANS("/plans"),
    CRISIS("/crisis-plan"),
    MEETINGS("/meetings"),
    CONTACTS("/contacts"),
    NETWORK("/network"),
    CONSENTS("/consents"),
    BLOCKS("/blocks"),
    LOG("/log"),
    EXPORT("/export");

    private final String path;

    OwnTab(String path) {
      this.path = path;
    }

    /** The page's address. */
    public String address() {
      return "/my" + path;
    }
  }

  /**
   * One thing to read, and what can be done with it.
   *
   * @param empty what is said when there is nothing, {@code null} otherwise
   */
  public record Card(
      String id,
      String title,
      String lead,
      List<PersonView.Goal> goals,
      List<Fact> facts,
      List<Row> rows,
      @Nullable Empty empty,
      List<Button> verbs) {
    public Card {
      goals = List.copyOf(goals);
      facts = List.copyOf(facts);
      rows = List.copyOf(rows);
      verbs = List.copyOf(verbs);
    }

    /** A card of facts. */
    public static Card of(String id, String title, String lead, List<Fact> facts) {
      return new Card(id, title, lead, List.of(), facts, List.of(), null, List.of());
    }

    /** A card that says that there is nothing. */
    public static Card none(String id, String title, Empty empty) {
      return new Card(id, title, "", List.of(), List.of(), List.of(), empty, List.of());
    }

    /** A card of rows, or what is said without any. */
    public static Card rows(String id, String title, String lead, List<Row> rows, Empty empty) {
      return new Card(
          id, title, lead, List.of(), List.of(), rows, rows.isEmpty() ? empty : null, List.of());
    }

    /** The same with what can be done. */
    public Card doing(List<Button> what) {
      return new Card(id, title, lead, goals, facts, rows, empty, what);
    }
  }
}
