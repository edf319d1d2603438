package se.samordna.engine.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** The scene of a model's first step, which makes the enrolment. */
final class Starting {
  private static final Text NOWHERE = new Text("", "");
  private static final IdentifierReader IDENTIFIERS = new IdentifierReader(List.of());

  private Starting() {}

  static Scene scene(
      Access access,
      SceneReader scenes,
      Id<Enrolment> id,
      Id<Unit> unit,
      String model,
      StepRequest request,
      boolean complete) {
    Unit at =
        access
            .tx()
            .organisations()
            .unit(access.provider(), unit)
            .orElseThrow(() -> Refusal.at("/unit", Code.NOT_FOUND));
    RunningModel running = scenes.newest(model);
    requireEnabled(access, unit, model);
    requireNoOpen(access, model);
    Enrolment enrolment = unborn(access, id, unit, running);
    return scenes.read(access, running, person(access, enrolment, at), request, complete);
  }

  private static EnrolmentRow person(Access access, Enrolment enrolment, Unit at) {
    Person person =
        access
            .tx()
            .persons()
            .get(access.provider(), access.person(), IDENTIFIERS)
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return new EnrolmentRow(enrolment, person.name(), person.protection(), at.name());
  }

  private static void requireEnabled(Access access, Id<Unit> unit, String model) {
    Map<Id<Unit>, Set<String>> enabled =
        access.tx().modelSettings().enabled(access.provider(), List.of(unit));
    if (!enabled.getOrDefault(unit, Set.of()).contains(model)) {
      throw Refusal.of(Problem.at("/model", Code.MODEL_NOT_ENABLED).with("model", model));
    }
  }

  private static void requireNoOpen(Access access, String model) {
    boolean open =
        access.tx().enrolments().ofPerson(access.provider(), access.person()).stream()
            .map(EnrolmentRow::enrolment)
            .anyMatch(other -> !other.isClosed() && other.model().equals(model));
    if (open) {
      throw Refusal.of(Problem.at("/model", Code.ALREADY_ENROLLED).with("model", model));
    }
  }

  private static Enrolment unborn(
      Access access, Id<Enrolment> id, Id<Unit> unit, RunningModel running) {
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
