package se.samordna.engine.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.enrolment.KeptCaseloads.Reading;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.PersonHandover;
import se.samordna.model.Activity;
import se.samordna.model.ModelNames;
import se.samordna.refusal.Problem;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * What a handover of a person rests on, read at one moment.
 *
 * @param row the enrolment that is left
 * @param from its model
 * @param scene of the step into the model that receives, with the enrolment that would begin
 * @param entry the stay on the board of the team that is left, if there is one
 * @param units the team that is left and the one that receives, or the one team that is both
 * @param activities of the model that receives, on the days that hold at its unit
 * @param asked the handover that is answered, empty before anybody asked
 * @param stops what stands in the way whatever is filled in
 * @param names what models are called here
 */
record PersonHandoverReading(
    EnrolmentRow row,
    RunningModel from,
    Scene scene,
    TaskFates tasks,
    Optional<EntryRow> entry,
    List<Reading> units,
    PersonsOwn own,
    List<Activity> activities,
    Optional<PersonHandover> asked,
    List<Problem> stops,
    List<Text> notes,
    ModelNames names) {
  private static final int LONG_ENOUGH = 32;

  /** The enrolment that is left. */
  Enrolment leaving() {
    return row.enrolment();
  }

  /** The enrolment that would begin. */
  Enrolment arriving() {
    return scene.enrolment();
  }

  /** Whether the person stays in the same model, and so in the same phase. */
  boolean sameModel() {
    return leaving().model().equals(arriving().model());
  }

  /** Whether another reading comes to the same. */
  boolean isSameAs(PersonHandoverReading other) {
    return seen().equals(other.seen()) && scene.basis().equals(other.scene.basis());
  }

  /** Stands for all that does not depend on what is filled in, on every node alike. */
  String seen() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "leaves " + leaving().id() + " " + leaving().revision() + " " + from.model().version());
    lines.add(
        "to "
            + arriving().unit()
            + " "
            + arriving().model()
            + " "
            + scene.running().model().version());
    asked.ifPresent(one -> lines.add("asked " + one.id() + " " + one.revision()));
    tasks.carried().forEach(task -> lines.add("carried " + line(task)));
    tasks.ended().forEach(task -> lines.add("ended " + line(task)));
    entry.ifPresent(one -> lines.add("board " + one.id() + " " + one.revision()));
    own.plans().forEach(plan -> lines.add("plan " + plan.id() + " " + plan.revision()));
    own.consents().forEach(consent -> lines.add("consent " + consent.id()));
    own.paths().forEach(path -> lines.add("path " + path.id()));
    own.roles().forEach(role -> lines.add("role " + role.id()));
    lines.add("members " + own.members() + " crisis plan " + own.crisisPlan());
    units.forEach(unit -> addTeam(unit, lines));
    stops.forEach(stop -> lines.add("stop " + stop.code().id()));
    return sum(lines);
  }

  private static String line(Task task) {
    return task.id() + " " + task.revision();
  }

  private static void addTeam(Reading unit, List<String> lines) {
    for (EnrolmentRow one : unit.carried()) {
      Enrolment enrolment = one.enrolment();
      Coordinator leads = enrolment.coordinator();
      lines.add(
          "carries "
              + enrolment.id()
              + " "
              + enrolment.lifecycle()
              + " "
              + enrolment.phase()
              + " "
              + (leads == null ? "" : leads.staff()));
    }
    unit.posts()
        .forEach(
            post ->
                lines.add(
                    "post "
                        + post.staff()
                        + " "
                        + post.fte().stripTrailingZeros().toPlainString()
                        + " "
                        + post.caseCarrying()
                        + " "
                        + post.away()));
    unit.own()
        .forEach(
            own ->
                lines.add("limit " + own.model() + " " + own.caseloadRule() + " " + own.setAt()));
    unit.weights().own().forEach(own -> lines.add("weight " + own.model() + " " + own.setAt()));
  }

  private static String sum(List<String> lines) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, LONG_ENOUGH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
