package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.enrolment.KeptEnrolments.SceneChanged;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.ModelsWithoutRecord;
import se.samordna.engine.store.OmbudStore.MandateRow;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.MandateStep;
import se.samordna.ombud.MandateStepOffer;
import se.samordna.ombud.MandateStepOutcome;
import se.samordna.ombud.MandateView;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudCounts;
import se.samordna.ombud.OmbudLoad;
import se.samordna.ombud.OmbudMandate;
import se.samordna.ombud.OmbudMandates;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/**
 * Mandates of personal ombuds, in the order in which steps are put everywhere: gate, facts, rules,
 * and the write, which first makes sure that what the verdicts rest on still holds. The gate lets
 * nobody in but staff of a unit that keeps no record; beyond it only that unit's own are read.
 */
@Component(service = OmbudMandates.class)
public final class KeptOmbudMandates implements OmbudMandates {
  private static final int TRIES = 2;
  private static final String MANDATE = "ombud mandate";

  private final Work work;
  private final ModelRegistry registry;
  private final SceneReader reader;
  private final MandateScenes scenes;
  private final Judge judge;
  private final Loads loads;
  private final MandateViews views;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptOmbudMandates(
      @Reference Work work,
      @Reference ModelRegistry registry,
      @Reference SceneReader reader,
      @Reference Judge judge,
      @Reference Loads loads) {
    this.work = work;
    this.registry = registry;
    this.reader = reader;
    this.scenes = new MandateScenes(reader);
    this.judge = judge;
    this.loads = loads;
    this.views = new MandateViews(registry);
  }

  @Override
  public Page<OmbudMandate> at(Caller caller, Id<Unit> unit, Which which, PageRequest page) {
    return work.by(caller, Action.OMBUD_READ)
        .unit(unit)
        .read(
            access -> {
              Page<OmbudMandate> found =
                  rows(access, unit, which, page).map(one -> views.inList(access, one));
              access.shows(found.rows().stream().map(OmbudMandate::person).toList());
              return found;
            });
  }

  private static Page<MandateRow> rows(
      Access access, Id<Unit> unit, Which which, PageRequest page) {
    return switch (which) {
      case MINE ->
          access.tx().ombuds().ongoing(access.provider(), unit, access.caller().staff(), page);
      case ONGOING -> access.tx().ombuds().ongoing(access.provider(), unit, null, page);
      case ENDED -> access.tx().ombuds().ended(access.provider(), unit, page);
    };
  }

  @Override
  public List<OmbudMandate> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.OMBUD_READ)
        .person(person)
        .read(
            access ->
                access.tx().ombuds().ofPerson(access.provider(), person, access.units()).stream()
                    .map(one -> views.of(one, one.personName()))
                    .toList());
  }

  @Override
  public MandateView get(Caller caller, Id<OmbudMandate> mandate) {
    return about(caller, Action.OMBUD_READ, mandate)
        .read(access -> views.view(access, row(access, mandate)));
  }

  @Override
  public MandateStepOffer previewStart(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, MandateStep step) {
    Id<OmbudMandate> id = Id.next();
    Request asked = work.by(caller, Action.OMBUD_READ).person(person);
    return preview(
        asked, access -> seen(access, scenes.unborn(access, id, unit, model), step, false));
  }

  @Override
  public MandateStepOutcome start(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, MandateStep step) {
    Id<OmbudMandate> id = Id.next();
    return attempt(
        work.by(caller, Action.OMBUD_CHANGE).person(person).about(MANDATE, id),
        step,
        access -> seen(access, scenes.unborn(access, id, unit, model), step, true));
  }

  @Override
  public MandateStepOffer preview(Caller caller, Id<OmbudMandate> mandate, MandateStep step) {
    return preview(
        about(caller, Action.OMBUD_READ, mandate),
        access -> seen(access, row(access, mandate), step, false));
  }

  @Override
  public MandateStepOutcome take(
      Caller caller, Id<OmbudMandate> mandate, int revision, MandateStep step) {
    return attempt(
        about(caller, Action.OMBUD_CHANGE, mandate),
        step,
        access -> {
          MandateRow row = row(access, mandate);
          if (row.revision() != revision) {
            throw Refusal.of(Code.REVISION_STALE);
          }
          return seen(access, row, step, true);
        });
  }

  private Seen seen(Access access, MandateRow row, MandateStep step, boolean complete) {
    step.given().ifPresent(given -> check(given, access.today()));
    Scene scene =
        scenes.read(access, reader.running(row.model(), row.at().major()), row, step, complete);
    boolean gives =
        MandateWrite.to(scene)
            .filter(phase -> phase.id().equals(MandatePhase.MANDATE.name()))
            .isPresent();
    if (step.given().isPresent() && !gives) {
      throw Refusal.of(Problem.at("/given", Code.FIELD_UNKNOWN).with("field", "given"));
    }
    boolean lacks = row.given() == null && step.given().isEmpty() && asksGiven(scene);
    if (lacks && complete) {
      throw Refusal.of(Problem.at("/given", Code.FIELD_MISSING).with("field", "given"));
    }
    return new Seen(row, scene, gives, lacks);
  }

  private static boolean asksGiven(Scene scene) {
    return scene.step().guards().stream().anyMatch(ModelsWithoutRecord::asksMandate);
  }

  private static void check(MandateGiven given, LocalDate today) {
    Checks checks = new Checks();
    checks.plausible("/given/on", given.on());
    checks.notAfter("/given/on", given.on(), today);
    checks.notBefore("/given/until", given.until(), given.on());
    checks.done();
  }

  private MandateStepOffer preview(Request asked, SeenOf seenOf) {
    Seen seen = asked.look(seenOf::read);
    Scene scene = seen.scene();
    List<Judged> verdicts =
        asked.reckon(() -> judge(scene)).stream()
            .filter(one -> !seen.lacks() || !one.rule().startsWith("form-"))
            .toList();
    asked.record();
    return new MandateStepOffer(
        scene.step().id(),
        seen.row().revision(),
        scene.step().name(),
        scene.step().hint(),
        StepWrite.to(scene),
        FieldChoices.with(scene.step().fields(), scene.posts()),
        seen.gives(),
        verdicts,
        !seen.lacks() && Judge.isPossible(verdicts, scene.actor()));
  }

  private MandateStepOutcome attempt(Request asked, MandateStep step, SeenOf seenOf) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Scene scene = asked.look(seenOf::read).scene();
      List<Judged> verdicts = asked.reckon(() -> judge(scene));
      if (!isTaken(verdicts, step, scene)) {
        asked.refuse(Refusal.of(Code.STEP_REFUSED));
        return new MandateStepOutcome.NotTaken(verdicts);
      }
      boolean over = verdicts.stream().anyMatch(one -> one.outcome() == Outcome.NEEDS_OVERRIDE);
      try {
        OmbudMandate after =
            asked.write(
                access -> {
                  Seen now = seenOf.read(access);
                  if (!now.scene().basis().equals(scene.basis())) {
                    throw new SceneChanged();
                  }
                  new MandateWrite(access, now.scene(), now.row())
                      .write(step.given().orElse(null), over);
                  MandateRow written = row(access, now.row().id());
                  return views.of(written, written.personName());
                });
        return new MandateStepOutcome.Taken(after, verdicts);
      } catch (SceneChanged e) {
        // Somebody else was first; what they changed may change the verdicts.
      }
    }
    throw asked.refuse(Refusal.of(Code.REVISION_STALE));
  }

  /** A yes or no stands for the words that a record would have. */
  private static boolean isTaken(List<Judged> verdicts, MandateStep step, Scene scene) {
    return step.anyway()
        ? Judge.isPossible(verdicts, scene.actor())
        : verdicts.stream().allMatch(one -> one.outcome() == Outcome.ALLOWED);
  }

  /** Whether the person is in inpatient care is nothing that anybody here may know. */
  private List<Judged> judge(Scene scene) {
    return judge.judge(scene.running(), scene.step(), scene.picture(loads.facts(scene))).stream()
        .filter(one -> !one.rule().equals("in-care"))
        .toList();
  }

  @Override
  public OmbudAppointment meet(
      Caller caller, Id<OmbudMandate> mandate, OmbudAppointment.New wanted) {
    return about(caller, Action.OMBUD_CHANGE, mandate)
        .write(
            access -> {
              MandateRow row = row(access, mandate);
              Checks checks = new Checks();
              checks.within("/minutes", wanted.minutes(), SHORTEST, LONGEST);
              checks.plausible("/at", Days.of(wanted.at()));
              checks.done();
              if (!row.lasts()) {
                throw Refusal.of(Code.OMBUD_MANDATE_ENDED);
              }
              OmbudAppointment made =
                  new OmbudAppointment(
                      Id.next(),
                      mandate,
                      row.person(),
                      caller.staff(),
                      caller.displayName(),
                      wanted.at(),
                      wanted.minutes(),
                      wanted.kind(),
                      false);
              access.tx().ombuds().meet(access.provider(), row.unit(), made);
              return made;
            });
  }

  @Override
  public OmbudAppointment callOff(Caller caller, Id<OmbudAppointment> appointment) {
    return work.by(caller, Action.OMBUD_CHANGE)
        .thing(
            "ombud appointment",
            appointment,
            tx ->
                tx.ombuds()
                    .appointment(caller.provider(), appointment)
                    .map(OmbudAppointment::person))
        .write(
            access -> {
              OmbudAppointment one = appointment(access, appointment);
              row(access, one.mandate());
              access.tx().ombuds().callOff(access.provider(), appointment);
              return appointment(access, appointment);
            });
  }

  private static OmbudAppointment appointment(Access access, Id<OmbudAppointment> appointment) {
    return access
        .tx()
        .ombuds()
        .appointment(access.provider(), appointment)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public List<OmbudLoad> load(Caller caller, Id<Unit> unit) {
    Request asked = work.by(caller, Action.OMBUD_COUNT).unit(unit);
    MandateLoads reading = asked.look(access -> MandateLoads.read(access, unit, registry));
    List<OmbudLoad> load = asked.reckon(() -> reading.reckon(loads));
    asked.record();
    return load;
  }

  @Override
  public OmbudCounts counts(Caller caller, Id<Unit> unit, LocalDate from, LocalDate to) {
    return work.by(caller, Action.OMBUD_COUNT)
        .unit(unit)
        .read(
            access -> {
              MandateCounts.check(from, to, access.today());
              boolean sees =
                  caller.has(Role.CARE_STAFF, unit) || caller.has(Role.TEAM_LEADER, unit);
              return sees
                  ? MandateCounts.of(access.tx(), unit, from, to)
                  : MandateCounts.ofMonths(access.tx(), unit, from, to);
            });
  }

  @Override
  public OmbudCounts counts(Operator operator, Id<Unit> unit, LocalDate from, LocalDate to) {
    return work.figures(
        operator,
        (tx, now) -> {
          MandateCounts.check(from, to, Days.of(now));
          return MandateCounts.ofMonths(tx, unit, from, to);
        });
  }

  private Request about(Caller caller, Action action, Id<OmbudMandate> mandate) {
    return work.by(caller, action)
        .thing(MANDATE, mandate, tx -> tx.ombuds().personOf(caller.provider(), mandate));
  }

  /** One of the caller's own units'; another's is not there. */
  private static MandateRow row(Access access, Id<OmbudMandate> mandate) {
    return access
        .tx()
        .ombuds()
        .find(access.provider(), mandate)
        .filter(row -> access.units().contains(row.unit()))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** Reads the scene of a step anew. */
  private interface SeenOf {
    Seen read(Access access);
  }

  /**
   * A scene with the mandate that it is about.
   *
   * @param gives whether the step leads to the mandate itself
   * @param lacks whether it needs when and how the person gave it, and nobody has said so
   */
  private record Seen(MandateRow row, Scene scene, boolean gives, boolean lacks) {}
}
