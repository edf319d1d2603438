package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.enrolment.KeptCaseloads.Reading;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.handover.HandoverPreview;
import se.samordna.handover.HandoverPreview.Begins;
import se.samordna.handover.HandoverPreview.BoardFate;
import se.samordna.handover.HandoverPreview.Load;
import se.samordna.handover.HandoverPreview.LookOver;
import se.samordna.model.Activity;
import se.samordna.model.BoardDefinition;
import se.samordna.model.EffectUse;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.organisation.Staff;
import se.samordna.text.Text;

/** What a handover would do, reckoned from one reading with no store connection held. */
final class HandoverPreviews {
  private final Judge judge;
  private final Loads loads;
  private final KeptCaseloads caseloads;

  HandoverPreviews(Judge judge, Loads loads, KeptCaseloads caseloads) {
    this.judge = judge;
    this.loads = loads;
    this.caseloads = caseloads;
  }

  HandoverPreview of(PersonHandoverReading reading) {
    Scene scene = reading.scene();
    Model to = scene.running().model();
    Optional<Phase> phase = to.phase(HandoverSteps.to(scene.step()));
    BoardFate board = board(reading);
    List<Judged> verdicts = verdicts(scene);
    List<LookOver> lookOver =
        new ArrayList<>(
            reading.leaving().unit().equals(reading.arriving().unit())
                ? List.of()
                : reading.own().namesOf(reading.leaving().unit()));
    if (reading.leaving().attention() && !phase.map(Phase::attention).orElse(false)) {
      lookOver.add(new LookOver(LookOver.Kind.ATTENTION, reading.leaving().phaseLabel().sv()));
    }
    return new HandoverPreview(
        reading.seen(),
        reading.leaving().person(),
        reading.leaving().id(),
        reading.leaving().unit(),
        reading.row().unitName(),
        reading.names().of(reading.from().model()),
        reading.leaving().phaseLabel(),
        reading.arriving().unit(),
        scene.row().unitName(),
        to.id(),
        reading.names().of(to),
        phase.map(Phase::name).orElse(reading.leaving().phaseLabel()),
        reading.own().keeps(to),
        reading.tasks().shown(),
        begins(reading),
        board,
        loads(reading),
        lookOver,
        reading.notes(),
        FieldChoices.with(scene.step().fields(), scene.posts()),
        verdicts,
        reading.stops(),
        reading.stops().isEmpty() && Judge.isPossible(verdicts, scene.actor()));
  }

  /** Who takes the step is settled by those who lead, and is no verdict of the model's. */
  private List<Judged> verdicts(Scene scene) {
    return judge.judge(scene.running(), scene.step(), scene.picture(loads.facts(scene))).stream()
        .filter(one -> !one.rule().equals("who"))
        .toList();
  }

  /** What becomes of the stay on the board that is left. */
  static BoardFate board(PersonHandoverReading reading) {
    if (reading.entry().isEmpty()) {
      return BoardFate.NONE;
    }
    if (reading.sameModel()) {
      return BoardFate.MOVES;
    }
    Optional<BoardDefinition> there = reading.scene().running().model().board();
    boolean known =
        reading.entry().get().reasons().stream()
            .filter(reason -> reason.to() == null)
            .anyMatch(reason -> there.flatMap(board -> board.reason(reason.code())).isPresent());
    return known ? BoardFate.ENDS_AND_IS_SUGGESTED : BoardFate.ENDS;
  }

  private static List<Begins> begins(PersonHandoverReading reading) {
    LocalDate today = reading.scene().today();
    List<Begins> begins = new ArrayList<>();
    for (EffectUse use : reading.scene().step().effects()) {
      if (use.effect().equals("begin-activity")) {
        String key = use.parameters().text("activity");
        reading.activities().stream()
            .filter(one -> one.key().equals(key) || one.with().equals(key))
            .forEach(one -> begins.add(begin(one, today)));
      }
    }
    return begins;
  }

  private static Begins begin(Activity activity, LocalDate today) {
    return new Begins(
        activity.key(),
        activity.name(),
        today.plusDays(activity.firstWithinDays()),
        activity.everyDays());
  }

  /** Teams before and after, and the coordinators that are known. */
  private List<Load> loads(PersonHandoverReading reading) {
    List<UnitCaseload> before = caseloads.reckon(reading.units());
    List<UnitCaseload> after =
        caseloads.reckon(reading.units().stream().map(unit -> after(reading, unit)).toList());
    Coordinator led = reading.leaving().coordinator();
    List<Load> found = new ArrayList<>();
    add(found, false, reading.leaving(), led == null ? null : led.staff(), before, after);
    add(found, true, reading.arriving(), reading.scene().coordinator(), before, after);
    return found;
  }

  private static void add(
      List<Load> found,
      boolean receiving,
      Enrolment of,
      @Nullable Id<Staff> staff,
      List<UnitCaseload> before,
      List<UnitCaseload> after) {
    Optional<UnitCaseload> was = of(of, before);
    Optional<UnitCaseload> becomes = of(of, after);
    if (was.isEmpty() || becomes.isEmpty()) {
      return;
    }
    if (staff != null) {
      pair(figure(was.get(), staff), figure(becomes.get(), staff), receiving, of)
          .ifPresent(found::add);
    }
    pair(was.get().team(), becomes.get().team(), receiving, of).ifPresent(found::add);
  }

  private static Optional<Load> pair(
      Optional<CaseloadFigure> before,
      Optional<CaseloadFigure> after,
      boolean receiving,
      Enrolment of) {
    return before.flatMap(
        was -> after.map(becomes -> new Load(receiving, of.model(), was, becomes)));
  }

  private static Optional<UnitCaseload> of(Enrolment of, List<UnitCaseload> caseloads) {
    return caseloads.stream()
        .filter(one -> one.unit().equals(of.unit()) && one.model().equals(of.model()))
        .findFirst();
  }

  private static Optional<CaseloadFigure> figure(UnitCaseload of, Id<Staff> staff) {
    return of.coordinators().stream().filter(one -> Objects.equals(one.staff(), staff)).findFirst();
  }

  /** A team as it would be. */
  private static Reading after(PersonHandoverReading reading, Reading unit) {
    List<EnrolmentRow> carried =
        new ArrayList<>(
            unit.carried().stream()
                .filter(row -> !row.enrolment().id().equals(reading.leaving().id()))
                .toList());
    if (unit.unit().equals(reading.arriving().unit())) {
      carried.add(arrived(reading));
    }
    return unit.carrying(carried);
  }

  private static EnrolmentRow arrived(PersonHandoverReading reading) {
    Scene scene = reading.scene();
    Enrolment one = reading.arriving();
    Optional<Phase> phase = scene.running().model().phase(HandoverSteps.to(scene.step()));
    Id<Staff> staff = scene.coordinator();
    Enrolment there =
        new Enrolment(
            one.id(),
            one.provider(),
            one.person(),
            one.unit(),
            one.model(),
            one.major(),
            1,
            phase.map(Phase::lifecycle).orElse(one.lifecycle()),
            phase.map(Phase::id).orElse(""),
            phase.map(Phase::name).orElse(new Text("", "")),
            phase.map(Phase::attention).orElse(false),
            one.phaseSince(),
            one.marks(),
            staff == null ? null : leads(staff, one),
            one.basis(),
            one.referredAt(),
            one.activeSince(),
            null,
            null);
    return new EnrolmentRow(
        there, scene.row().personName(), scene.row().protection(), scene.row().unitName());
  }

  private static Coordinator leads(Id<Staff> staff, Enrolment one) {
    return new Coordinator(
        staff, "", DecisionRule.TEMPORARY, java.util.Map.of(), staff, "", one.phaseSince(), null);
  }
}
