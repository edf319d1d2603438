package se.samordna.benchmarks.fill;

import java.util.List;
import se.samordna.text.Text;

/** What the import says in FACT's name; ids and texts are those of {@code model-fact}. */
final class Fact {
  static final String ID = "fact";
  static final int MAJOR = 2;

  static final Phase REFERRED = new Phase("REFERRED", new Text("Remiss", "Referred"), "refer");
  static final Phase INDIVIDUAL =
      new Phase("INDIVIDUAL", new Text("Individuell", "Individual"), "enrol");
  static final Phase BOARD = new Phase("BOARD", new Text("På tavlan", "On the board"), "scaleUp");
  static final Phase CLOSED = new Phase("CLOSED", new Text("Avslutad", "Closed"), "close");

  static final Activity MEET =
      new Activity("coordinator-contact", new Text("Träffa personen", "Meet the person"), 14, 7);
  static final Activity PLAN_MEETING =
      new Activity(
          "plan-meeting",
          new Text(
              "Planmöte med personen och nätverket",
              "Plan meeting with the person and the network"),
          365,
          30);

  /** Why somebody is on the board, the frequent reasons more than once. */
  static final List<Reason> REASONS =
      List.of(
          new Reason("CRISIS", new Text("Kris", "Crisis"), 1, 5),
          new Reason("PREVENT", new Text("Tidiga tecken", "Early signs"), 7, 3),
          new Reason("PREVENT", new Text("Tidiga tecken", "Early signs"), 7, 3),
          new Reason("INTENSIVE", new Text("Intensiv behandling", "Intensive treatment"), 14, 3),
          new Reason("HARD_TO_REACH", new Text("Svår att nå", "Hard to reach"), 7, 3),
          new Reason("ADMITTED", new Text("Inlagd", "Admitted"), 7, 1),
          new Reason("SOCIAL", new Text("Akut social situation", "Acute social situation"), 7, 3));

  private Fact() {}

  /** A phase, and the step that leads there. */
  record Phase(String id, Text label, String step) {}

  /** Something that recurs. */
  record Activity(String key, Text title, int everyDays, int graceDays) {}

  /** A reason to be on the board. */
  record Reason(String code, Text label, int reviewDays, int contactTarget) {}
}
