package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.List;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Work;
import se.samordna.engine.enrolment.KeptBoards;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.move.KeptMoves;
import se.samordna.engine.store.Store;
import se.samordna.enginetests.House;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.Moves;

/**
 * A model that has had a new major: what was a phase beside somebody is called being with them, the
 * phase of a hard time is no longer named, one mark is gone and one activity is new.
 */
public final class TwoMajors {
  public final House house;
  public final String model;
  private final ModelHouse models;

  /** The old major is here, and the new one is still to come. */
  public TwoMajors(Store store) {
    this(new ModelHouse(store));
    arriveOld();
  }

  private TwoMajors(ModelHouse models) {
    this.models = models;
    house = models.house;
    model = models.model;
  }

  /** A new major came when nobody here had seen the old one, so that nobody could hold it to it. */
  public static TwoMajors newBeforeOld(Store store, String ways) {
    TwoMajors majors = new TwoMajors(new ModelHouse(store));
    sound(majors.arriveNew(ways));
    majors.arriveOld();
    return majors;
  }

  /** The old major is here. */
  public void arriveOld() {
    sound(models.arrive("old", "1.0"));
  }

  /** The bundle of the old major is gone. */
  public void leaveOld() {
    models.intake.leave("old");
  }

  /** The new major is here. */
  public void arriveNew() {
    sound(arriveNew("\"ASKED\": \"ASKED\", \"BESIDE\": \"WITH\", \"ENDED\": \"ENDED\""));
  }

  private Arrival arriveNew(String ways) {
    List<String> changes = new ArrayList<>(List.of("model.json", "BESIDE", "WITH"));
    changes.addAll(List.of("model.json", "\"ADMITTED\"", "\"IN_WARD\""));
    changes.addAll(List.of("model.json", "\"phases\": {}", "\"phases\": {" + ways + "}"));
    changes.addAll(
        List.of(
            "model.json",
            "\"graceDays\": 7}]",
            "\"graceDays\": 7}, {\"id\": \"look-back\", \"with\": \"meet\","
                + " \"firstWithinDays\": 90, \"graceDays\": 7}]"));
    changes.addAll(
        List.of(
            "model.json",
            "{\"id\": \"others\"}",
            "{\"id\": \"others\", \"phases\": [\"HARD_TIME\"]}",
            "model.json",
            "\"reasons\": [\"CRISIS\"]}",
            "\"phases\": [\"HARD_TIME\"], \"reasons\": [\"CRISIS\"]}"));
    for (String language : List.of("sv", "en")) {
      String file = "l10n/" + language + ".properties";
      changes.addAll(List.of(file, "phase.BESIDE=", "phase.WITH="));
      changes.addAll(List.of(file, "mark.ADMITTED=", "mark.IN_WARD="));
      changes.addAll(List.of(file, "activity.meet=", "activity.look-back=Titta\nactivity.meet="));
    }
    return models.arrive("new", "2.0", changes.toArray(String[]::new));
  }

  private static void sound(Arrival arrival) {
    if (arrival.running() == null) {
      throw new AssertionError("The model is rejected: " + arrival.findings());
    }
  }

  /** All of the model, at every unit. */
  public Move move() {
    return new Move(model, 1, 2, null);
  }

  /** The service on the house's own store. */
  public Moves moves() {
    return moves(house.store);
  }

  /** The boards of its units. */
  public Boards boards() {
    return new KeptBoards(house.work, models.registry);
  }

  /** The service on a store that may stop or count. */
  public Moves moves(Store store) {
    Work work = new Work(store, new Gate(), models.clock);
    return new KeptMoves(
        store,
        work,
        new Administration(store, work, models.clock),
        models.registry,
        new DeclaredModels(models.registry, new R4Forms()));
  }
}
