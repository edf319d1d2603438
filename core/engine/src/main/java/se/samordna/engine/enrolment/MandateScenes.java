package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelsWithoutRecord;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.OmbudStore.MandateRow;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.MandateStep;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.Fact;
import se.samordna.text.Days;
import se.samordna.text.Text;

/**
 * The scene of a step with a mandate: the model's rules see it as they see an enrolment, and of the
 * person the age, that there is a number, and what the person said of the mandate. Nothing is read
 * of any record, so what a rule might ask of one is empty.
 */
final class MandateScenes {
  private final SceneReader scenes;

  MandateScenes(SceneReader scenes) {
    this.scenes = scenes;
  }

  /** The scene; refuses input that does not fit the step's fields. */
  Scene read(
      Access access, RunningModel running, MandateRow row, MandateStep wanted, boolean complete) {
    ModelsWithoutRecord.require("/model", running);
    StepRequest request = request(wanted);
    EnrolmentRow before = enrolment(row, running);
    Enrolment enrolment = before.enrolment();
    Step step = SceneReader.step(running, request, enrolment);
    LocalDate today = access.today();
    List<Post> posts = access.tx().caseloads().posts(access.provider(), List.of(row.unit()), today);
    StepFields.check(step, request.input(), posts, today, complete);
    boolean caseload = running.needs(step.guards()).contains(Fact.CASELOAD);
    return new Scene(
        running,
        step,
        before,
        request.input(),
        Actors.of(access.caller(), row.unit(), enrolment.coordinator(), posts),
        Set.of(),
        Optional.empty(),
        false,
        known(access, running, before, wanted.given().orElse(row.given())),
        posts,
        caseload ? carried(access, row, running) : List.of(),
        0,
        caseload
            ? SceneReader.thresholds(access.tx(), enrolment, running.model(), today)
            : Map.of(),
        caseload
            ? new UnitWeights(
                access.tx().modelSettings().weights(access.provider(), List.of(row.unit()), today))
            : UnitWeights.NONE,
        today);
  }

  /** The step as the judge knows it; what is acknowledged needs no words here. */
  static StepRequest request(MandateStep wanted) {
    return StepRequest.of(wanted.step(), wanted.input());
  }

  private static List<EnrolmentRow> carried(Access access, MandateRow row, RunningModel running) {
    return access.tx().ombuds().carried(access.provider(), row.unit()).stream()
        .map(one -> enrolment(one, running))
        .toList();
  }

  private Map<Fact, Object> known(
      Access access, RunningModel running, EnrolmentRow before, @Nullable MandateGiven given) {
    Map<Fact, Object> known = new EnumMap<>(Fact.class);
    known.putAll(scenes.facts(access, running, before, EnumSet.of(Fact.PERSON)));
    known.put(Fact.FORMS, given == null ? List.of() : forms(running, before, access.today()));
    known.put(Fact.BOARD, Optional.empty());
    known.put(Fact.ADMISSIONS, List.of());
    known.put(Fact.LEGAL_STATUS, List.of());
    return known;
  }

  /** The answers to the form about the mandate, which the person's word is kept in place of. */
  private static List<AnsweredForm> forms(
      RunningModel running, EnrolmentRow mandate, LocalDate day) {
    return running.model().forms().stream()
        .map(Canonical::of)
        .filter(form -> form.url().equals(ModelsWithoutRecord.MANDATE_FORM))
        .map(form -> answered(form, mandate.enrolment(), day))
        .toList();
  }

  private static AnsweredForm answered(Canonical form, Enrolment mandate, LocalDate on) {
    return new AnsweredForm(
        new Id<>(mandate.id().value()),
        mandate.person(),
        Optional.empty(),
        form,
        1,
        true,
        Answers.NONE,
        new Id<>(mandate.id().value()),
        "",
        null,
        Days.start(on),
        Map.of());
  }

  /** A mandate as rules and caseloads see it. */
  static EnrolmentRow enrolment(MandateRow row, RunningModel running) {
    Id<Staff> ombud = row.ombud();
    Coordinator coordinator =
        ombud == null
            ? null
            : new Coordinator(
                ombud,
                row.ombudName(),
                DecisionRule.TEMPORARY,
                Map.of(),
                ombud,
                "",
                row.phaseSince(),
                null);
    boolean begun = row.revision() > 0;
    String phase = begun ? row.phase().name() : "";
    return new EnrolmentRow(
        new Enrolment(
            new Id<>(row.id().value()),
            row.provider(),
            row.person(),
            row.unit(),
            row.model(),
            row.at().major(),
            row.revision(),
            row.lifecycle(),
            phase,
            name(running, phase),
            false,
            row.phaseSince(),
            Set.of(),
            coordinator,
            null,
            row.askedAt(),
            row.activeSince(),
            row.endedAt(),
            null),
        row.personName(),
        row.protection(),
        row.unitName());
  }

  /** A phase in the model's words. */
  static Text name(RunningModel running, String phase) {
    return running.model().phase(phase).map(Phase::name).orElse(new Text(phase, phase));
  }

  /** A mandate that does not stand anywhere yet. */
  MandateRow unborn(Access access, Id<OmbudMandate> id, Id<Unit> unit, String model) {
    Tx tx = access.tx();
    Unit place =
        tx.organisations()
            .unit(access.provider(), unit)
            .filter(one -> access.units().contains(one.id()))
            .orElseThrow(() -> Refusal.at("/unit", Code.NOT_FOUND));
    if (!tx.modelSettings()
        .enabled(access.provider(), List.of(unit))
        .getOrDefault(unit, Set.of())
        .contains(model)) {
      throw Refusal.of(Problem.at("/model", Code.MODEL_NOT_ENABLED).with("model", model));
    }
    if (tx.merges().isClosed(access.provider(), access.person())) {
      throw Refusal.of(Code.RECORD_CLOSED);
    }
    if (tx.ombuds().ofPerson(access.provider(), access.person(), List.of(unit)).stream()
        .anyMatch(MandateRow::lasts)) {
      throw Refusal.of(Code.OMBUD_MANDATE_LASTS);
    }
    Person person = scenes.person(access, access.person());
    return new MandateRow(
        id,
        access.provider(),
        person.id(),
        person.name(),
        person.protection(),
        unit,
        place.name(),
        0,
        model,
        scenes.newest(model).model().version(),
        MandatePhase.REQUESTED,
        Lifecycle.PROPOSED,
        access.now(),
        null,
        "",
        access.now(),
        null,
        null,
        null,
        null,
        false);
  }
}
