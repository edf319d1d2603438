package se.samordna.engine.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelsWithoutRecord;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** The scene of a model's first step, which makes the enrolment. */
final class Starting {
  private static final Text NOWHERE = new Text("", "");

  private final SceneReader scenes;
  private final Id<Enrolment> id = Id.next();
  private final Id<Unit> unit;
  private final String model;
  private final StepRequest request;
  private List<Text> notes = List.of();

  Starting(SceneReader scenes, Id<Unit> unit, String model, StepRequest request) {
    this.scenes = scenes;
    this.unit = unit;
    this.model = model;
    this.request = request;
  }

  /** The enrolment that the step would make. */
  Id<Enrolment> enrolment() {
    return id;
  }

  /** The scene; the enrolment would begin at the moment of the access. */
  Scene scene(Access access, boolean complete) {
    Unit place =
        access
            .tx()
            .organisations()
            .unit(access.provider(), unit)
            .orElseThrow(() -> Refusal.at("/unit", Code.NOT_FOUND));
    requireOpenRecord(access);
    requireEnabled(access, unit, model);
    RunningModel running = scenes.newest(model);
    ModelsWithoutRecord.refuse("/model", running);
    List<EnrolmentRow> before = OpenDoors.before(access, model);
    requireNoOpen(before, model);
    Person person = scenes.person(access, access.person());
    notes =
        Stream.concat(
                OpenDoors.told(before, access.today()).stream(),
                targetGroup(access, person).stream())
            .toList();
    EnrolmentRow row =
        new EnrolmentRow(unborn(access, running), person.name(), person.protection(), place.name());
    return scenes.read(access, running, row, request, complete);
  }

  private static void requireOpenRecord(Access access) {
    if (access.tx().merges().isClosed(access.provider(), access.person())) {
      throw Refusal.of(Code.RECORD_CLOSED);
    }
  }

  private static void requireEnabled(Access access, Id<Unit> unit, String model) {
    Map<Id<Unit>, Set<String>> enabled =
        access.tx().modelSettings().enabled(access.provider(), List.of(unit));
    if (!enabled.getOrDefault(unit, Set.of()).contains(model)) {
      throw Refusal.of(Problem.at("/model", Code.MODEL_NOT_ENABLED).with("model", model));
    }
  }

  /** What is worth knowing of the person's earlier time in the model. */
  List<Text> notes() {
    return notes;
  }

  private static void requireNoOpen(List<EnrolmentRow> before, String model) {
    if (before.stream().anyMatch(row -> !row.enrolment().isClosed())) {
      throw Refusal.of(Problem.at("/model", Code.ALREADY_ENROLLED).with("model", model));
    }
  }

  /** For whom the organisation offers the model; whoever decides on the referral decides. */
  private List<Text> targetGroup(Access access, Person person) {
    return access
        .tx()
        .bases()
        .targetGroup(access.provider(), model)
        .map(group -> TargetGroupWords.of(group, person.birthDate(), access.today()))
        .orElse(List.of());
  }

  private Enrolment unborn(Access access, RunningModel running) {
    return new Enrolment(
        id,
        access.provider(),
        access.person(),
        unit,
        running.model().id(),
        running.model().version().major(),
        0,
        Lifecycle.PROPOSED,
        "",
        NOWHERE,
        false,
        access.now(),
        Set.of(),
        null,
        null,
        access.now(),
        null,
        null,
        null);
  }
}
