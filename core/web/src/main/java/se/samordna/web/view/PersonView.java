package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.plot.NetworkMap;
import se.samordna.web.plot.RatingLine;
import se.samordna.web.plot.Timeline;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Tag;

/** What the pages about one person show. */
public final class PersonView {
  private PersonView() {}

  /** The tabs of a person's pages. */
  public enum Tab {
    OVERVIEW(""),
    NETWORK("/network"),
    PLAN("/plan"),
    CRISIS("/crisis-plan"),
    FORMS("/forms"),
    EVENTS("/contacts"),
    LOG("/log");

    private final String path;

    Tab(String path) {
      this.path = path;
    }

    /** Where the tab is, below the person's own address. */
    public String path() {
      return path;
    }
  }

  /**
   * What stands over all pages about a person.
   *
   * @param address the person's own address, without an ending slash
   * @param facts age, pronoun, masked identifier and coordinator, those that are known
   * @param recordKept whether whoever reads may write of the person, so that there is more to open
   */
  public record Banner(
      String address,
      String name,
      List<String> facts,
      List<Button> verbs,
      List<Path> paths,
      List<Tag> tags,
      Tab tab,
      boolean recordKept) {
    public Banner {
      facts = List.copyOf(facts);
      verbs = List.copyOf(verbs);
      paths = List.copyOf(paths);
      tags = List.copyOf(tags);
    }

    /** What there is to open: of whom no record is kept, the first page alone. */
    public List<Tab> tabs() {
      return recordKept ? List.of(Tab.values()) : List.of(Tab.OVERVIEW);
    }
  }

  /** Where in a model somebody is. */
  public record Path(String model, List<Stop> stops) {
    public Path {
      stops = List.copyOf(stops);
    }
  }

  /** One phase of the path. */
  public record Stop(String name, When when, Tone tone, String icon) {}

  /** Whether a phase has been, is, or lies ahead. */
  public enum When {
    PAST,
    NOW,
    AHEAD
  }

  /**
   * One of the things that should be in place.
   *
   * @param todo what to do about it, empty when it is in place
   */
  public record Light(Shine shine, String word, String fact, String todo, String href) {}

  /** Whether something is in place. */
  public enum Shine {
    FULL,
    HALF,
    MISSING,
    LATE
  }

  /** A goal in the person's words with its steps. */
  public record Goal(
      String label,
      String words,
      @Nullable RatingLine rating,
      List<GoalStep> steps,
      List<Button> verbs) {
    public Goal {
      steps = List.copyOf(steps);
      verbs = List.copyOf(verbs);
    }
  }

  /** What is done for a goal, by whom and when it is looked at. */
  public record GoalStep(boolean done, String what, String due, boolean missing) {}

  /** What the person said, with the day it was said. */
  public record Voice(String label, String words) {}

  /**
   * The overview: what holds right now.
   *
   * @param leaving what is asked for before a discharge that is being planned
   */
  public record Overview(
      Banner banner,
      String lightsCount,
      List<Light> lights,
      List<Light> leaving,
      List<Goal> goals,
      Link plan,
      @Nullable Timeline timeline,
      List<Link> spans,
      @Nullable Voice voice,
      List<Fact> now,
      @Nullable NetworkMap map,
      List<Parts.Row> network,
      List<Fact> reach,
      List<Link> more) {}
}
