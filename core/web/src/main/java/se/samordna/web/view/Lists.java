package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.plot.Bullet;
import se.samordna.web.plot.NetworkMap;
import se.samordna.web.view.Parts.Attention;
import se.samordna.web.view.Parts.DayPoint;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Parts.TaskGroup;

/** Pages that are lists: start, persons, network, contacts, log, caseload. */
public final class Lists {
  private Lists() {}

  /** Start: who needs me first, and what there is to do. */
  public record Start(
      List<Notice> notices,
      List<Attention> first,
      Empty nobody,
      List<TaskGroup> tasks,
      Link allTasks,
      Empty noTasks,
      List<DayPoint> day,
      List<Row> board,
      @Nullable Link boardLink,
      @Nullable Load load) {}

  /** What I carry. */
  public record Load(String figure, String sentence, Bullet bullet, String note) {}

  /** All tasks. */
  public record Tasks(List<TaskGroup> groups, Empty empty, @Nullable String next) {}

  /** A person in the list. */
  public record PersonRow(
      String href,
      String name,
      String identifier,
      String model,
      String phase,
      Tone tone,
      String icon,
      String coordinator) {}

  /**
   * The persons one may see. What was searched for is a person's data and stands in no address, so
   * the next page is asked for with a form.
   */
  public record Persons(
      String query, List<PersonRow> rows, String summary, @Nullable Button next, Empty empty) {}

  /** A card of rows. */
  public record RowCard(
      String id, String title, String count, List<Row> rows, Empty empty, @Nullable String next) {}

  /** Somebody around the person. */
  public record Member(
      String initials, boolean close, String name, String role, String sees, List<Button> verbs) {}

  /** A part of the network. */
  public record Circle(String title, String lead, List<Member> members, Empty empty) {}

  /** Somebody on the map, in words. */
  public record MapRow(String name, String relation, String sphere, String ring, String standing) {}

  /**
   * The network, list first and map second.
   *
   * @param table what the map says, in words
   */
  public record Network(
      PersonView.Banner banner,
      List<Circle> circles,
      @Nullable NetworkMap map,
      List<MapRow> table,
      List<Button> verbs) {}

  /**
   * A plan with its goals.
   *
   * @param law what it stands on, empty when no law is named
   * @param parts what it says beside the goals
   * @param followed over the follow-ups, empty when there is none
   */
  public record Plan(
      String title,
      String law,
      String state,
      List<PersonView.Goal> goals,
      List<Parts.Fact> parts,
      Empty empty,
      List<Button> verbs,
      String followed,
      List<Row> evaluations,
      String earlier,
      List<Row> versions) {}

  /** The plans of a person. */
  public record Plans(
      PersonView.Banner banner,
      List<Plan> plans,
      @Nullable Empty empty,
      List<RowCard> cards,
      List<Button> verbs) {}

  /** One part of the crisis plan. */
  public record CrisisPart(String title, List<String> lines, boolean numbered, boolean words) {}

  /** A number to call. */
  public record Call(String who, String number, String dial) {}

  /**
   * A crisis plan, or a SIP, on one sheet.
   *
   * @param byHand whether paper has room for more; what a sum is taken of has none
   * @param cards what stands beside it on the screen: what is said to be wrong, what was changed
   */
  public record Crisis(
      PersonView.Banner banner,
      String heading,
      String by,
      String version,
      String review,
      String identifier,
      List<Call> calls,
      List<CrisisPart> parts,
      @Nullable Empty empty,
      boolean byHand,
      String printed,
      List<Button> verbs,
      List<RowCard> cards) {
    /** A sheet with nothing beside it. */
    public Crisis(
        PersonView.Banner banner,
        String heading,
        String by,
        String version,
        String review,
        String identifier,
        List<Call> calls,
        List<CrisisPart> parts,
        @Nullable Empty empty,
        boolean byHand,
        String printed,
        List<Button> verbs) {
      this(
          banner,
          heading,
          by,
          version,
          review,
          identifier,
          calls,
          parts,
          empty,
          byHand,
          printed,
          verbs,
          List.of());
    }
  }

  /** A page of one person that is a card of rows, with something to do beside it. */
  public record PersonRows(
      PersonView.Banner banner,
      List<Button> verbs,
      List<RowCard> cards,
      @Nullable FormView form,
      String formTitle) {}

  /**
   * A key figure.
   *
   * @param bullet the figure against its limits, {@code null} when it has none
   */
  public record Figure(String label, String value, String note, @Nullable Bullet bullet) {
    /** A figure without limits. */
    public Figure(String label, String value, String note) {
      this(label, value, note, null);
    }
  }

  /**
   * What one coordinator carries.
   *
   * @param under what else there is to know, such as an absence; may be empty
   * @param sum the figure as a sentence
   * @param oneMore the figure with one person more, as a sentence; may be empty
   */
  public record Carrier(
      String name,
      String under,
      String post,
      String persons,
      String perPost,
      String sum,
      String oneMore,
      Bullet bullet) {}

  /** The caseload in one model. */
  public record ModelLoad(String title, List<Carrier> carriers, String source) {}

  /** Where a model's limits come from, and what guidelines say of it. */
  public record AboutModel(String model, List<String> said) {
    public AboutModel {
      said = List.copyOf(said);
    }
  }

  /**
   * The caseload of a unit.
   *
   * @param asides who waits, and who stands without a coordinator at work
   * @param about what is behind the limits, for who wants to know
   */
  public record Caseload(
      List<Link> units,
      List<Figure> figures,
      List<ModelLoad> parts,
      Empty empty,
      List<RowCard> asides,
      List<AboutModel> about) {}

  /** Somebody who could coordinate, and what it would come to. */
  public record Choice(
      String place,
      String name,
      List<Parts.Tag> why,
      String sum,
      String verdict,
      Tone tone,
      String icon,
      @Nullable Button verb) {}

  /**
   * Somebody who needs a coordinator.
   *
   * @param href the person's own page, {@code null} for who may not open it
   * @param facts since when, by when, who coordinates now
   * @param wish what the person has said about it
   * @param against what stands in the way, a sentence each
   * @param all where all who could coordinate stand, {@code null} when they stand here
   * @param decide where a manager decides on a place over a limit, {@code null} for others
   */
  public record Wanted(
      String id,
      String name,
      @Nullable String href,
      List<Parts.Fact> facts,
      PersonView.@Nullable Voice wish,
      List<String> against,
      List<Choice> choices,
      @Nullable String all,
      @Nullable Button decide) {}

  /** Those who need a coordinator. */
  public record WantedList(
      List<Wanted> rows, Empty empty, @Nullable String next, @Nullable FormView form) {}
}
