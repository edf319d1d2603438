package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.coordination.EnrolmentBasis;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.BoardStore.NewEntry;
import se.samordna.engine.store.BoardStore.NewReason;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.TaskStore.Carrying;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.Cadence.NewCadence;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.enrolment.StepRequest;
import se.samordna.handover.HandoverPreview;
import se.samordna.handover.HandoverPreview.BoardFate;
import se.samordna.handover.HandoverPreview.LookOver;
import se.samordna.handover.PersonHandovers;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Mark;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * Carries a handover out: the one enrolment ends, the other begins, and what hung on the one hangs
 * on the other. Whatever doesn't fit throws, and the transaction with it.
 */
final class PersonHandoverWrite {
  private static final int LETTER_DAYS = 7;
  private static final int SUGGESTED_DAYS = 14;
  private static final Text LETTER =
      new Text(
          "Ge personen skriftligt besked om överlämningen",
          "Tell the person of the handover in writing");
  private static final Text LOOK_OVER =
      new Text(
          "Gå igenom kontaktvägar, roller och samtycken efter överlämningen",
          "Go through contact paths, roles and consents after the handover");
  private static final Text ATTENTION =
      new Text(
          "Bedöm om personen behöver tätare stöd: tidigare team gav det",
          "Judge whether the person needs closer support: the team before gave it");

  private final Access access;
  private final SceneReader scenes;
  private final PersonHandoverReading reading;
  private final StepRequest request;

  PersonHandoverWrite(
      Access access, SceneReader scenes, PersonHandoverReading reading, StepRequest request) {
    this.access = access;
    this.scenes = scenes;
    this.reading = reading;
    this.request = request;
  }

  void write(HandoverPreview preview) {
    leave();
    StepWrite.write(access, reading.scene(), request);
    List<Judged> verdicts = preview.verdicts();
    Overrides.keep(access, reading.scene(), request, verdicts);
    marks();
    tasks();
    basis();
    if (reading.sameModel()) {
      cadences();
    }
    board(preview.board());
    follow(preview);
  }

  private Enrolment arriving() {
    return reading.arriving();
  }

  private void leave() {
    Enrolment leaving = reading.leaving();
    StepRequest out = StepRequest.of(HandoverSteps.OUT, StepInput.EMPTY);
    Scene scene =
        scenes.read(
            access,
            reading.from(),
            reading.row(),
            HandoverSteps.out(reading.from().model(), leaving.phase()).orElseThrow(),
            out,
            true);
    StepWrite.write(access, scene, out);
  }

  /** What goes beside the phase goes on beside the new one. */
  private void marks() {
    for (Mark mark : reading.scene().running().model().marks()) {
      if (arriving().marks().contains(mark.id())) {
        access
            .tx()
            .enrolments()
            .begin(
                access.provider(),
                arriving().id(),
                new PhaseInterval(
                    mark.id(),
                    true,
                    mark.name(),
                    HandoverSteps.IN,
                    access.caller().staff(),
                    access.now(),
                    null));
      }
    }
  }

  private void tasks() {
    Ending ending =
        new Ending(Task.Status.CANCELLED, access.now(), access.caller().staff(), HandoverSteps.OUT);
    for (Task task : reading.tasks().ended()) {
      if (!access.tx().tasks().end(access.provider(), task.id(), task.revision(), ending)) {
        throw Refusal.of(Code.HANDOVER_CHANGED);
      }
    }
    List<Id<Task>> carried = reading.tasks().carried().stream().map(Task::id).toList();
    int went =
        carried.isEmpty()
            ? 0
            : access
                .tx()
                .tasks()
                .carry(
                    access.provider(),
                    carried,
                    new Carrying(
                        reading.leaving().id(), arriving().id(), arriving().unit(), coordinator()));
    if (went != carried.size()) {
      throw Refusal.of(Code.HANDOVER_CHANGED);
    }
  }

  private Id<Staff> coordinator() {
    return Objects.requireNonNull(reading.scene().coordinator());
  }

  /** A decision on the intervention holds for the person, whichever team carries it out. */
  private void basis() {
    Optional<EnrolmentBasis> before = reading.own().basis();
    Enrolment now =
        access.tx().enrolments().find(access.provider(), arriving().id()).orElseThrow().enrolment();
    before
        .filter(one -> one.basis() == now.basis())
        .ifPresent(
            one ->
                access
                    .tx()
                    .bases()
                    .settle(
                        access.provider(),
                        new EnrolmentBasis(
                            arriving().id(),
                            one.basis(),
                            one.decision(),
                            one.decidedOn(),
                            one.law(),
                            one.validTo(),
                            one.reviewOn(),
                            one.withoutDocumentation(),
                            access.caller().staff(),
                            access.caller().displayName(),
                            access.now(),
                            null)));
  }

  private void cadences() {
    access.tx().enrolments().cadences(access.provider(), reading.leaving().id()).stream()
        .filter(own -> own.to() == null && own.everyDays() != null)
        .forEach(
            own ->
                access
                    .tx()
                    .enrolments()
                    .setCadence(
                        access.provider(),
                        arriving().id(),
                        new NewCadence(own.activity(), own.everyDays(), own.reason()),
                        access.caller().staff(),
                        access.now()));
  }

  private void board(BoardFate fate) {
    if (reading.entry().isEmpty()) {
      return;
    }
    EntryRow entry = reading.entry().get();
    if (fate == BoardFate.MOVES) {
      open(entry);
    } else if (fate == BoardFate.ENDS_AND_IS_SUGGESTED) {
      BoardDefinition there = reading.scene().running().model().board().orElseThrow();
      entry.reasons().stream()
          .filter(reason -> reason.to() == null)
          .flatMap(reason -> there.reason(reason.code()).stream())
          .forEach(
              reason ->
                  access
                      .tx()
                      .boards()
                      .suggest(
                          access.provider(),
                          arriving().id(),
                          reason.code(),
                          reason.label(),
                          access.today().plusDays(SUGGESTED_DAYS)));
    }
  }

  /** A stay on the new team's board, for the same reasons and to be reviewed on the same days. */
  private void open(EntryRow before) {
    Id<BoardEntry> id = Id.next();
    EntryFacts facts = before.facts();
    access
        .tx()
        .boards()
        .open(
            new NewEntry(
                id,
                access.provider(),
                arriving().unit(),
                arriving().id(),
                arriving().person(),
                access.caller().staff(),
                access.now(),
                new EntryFacts(
                    facts.cause(),
                    null,
                    null,
                    facts.personsView(),
                    facts.personsViewAt(),
                    facts.contactTarget(),
                    facts.scaleDownWhen(),
                    facts.crisisPlanUsed(),
                    0,
                    null,
                    "")));
    before.reasons().stream()
        .filter(reason -> reason.to() == null)
        .forEach(reason -> reason(id, reason));
    List<BoardAction> open =
        before.actions().stream()
            .filter(action -> !action.done())
            .map(
                action ->
                    new BoardAction(
                        Id.next(), action.what(), name(), action.on(), action.time(), false))
            .toList();
    if (!open.isEmpty()) {
      access.tx().boards().setActions(access.provider(), id, open);
    }
  }

  private void reason(Id<BoardEntry> entry, BoardReason reason) {
    int days =
        reading
            .scene()
            .running()
            .model()
            .board()
            .flatMap(board -> board.reason(reason.code()))
            .map(BoardDefinition.ReasonCode::endsAfterDays)
            .orElse(0);
    access
        .tx()
        .boards()
        .addReason(
            access.provider(),
            entry,
            new NewReason(
                reason.code(),
                reason.label(),
                reason.detail(),
                access.now(),
                reason.reviewOn(),
                days == 0 ? null : access.today().plusDays(days)));
  }

  private String name() {
    return reading.scene().posts().stream()
        .filter(post -> post.staff().equals(coordinator()))
        .map(Post::name)
        .findFirst()
        .orElse("");
  }

  /** What must be done because of the handover itself. */
  private void follow(HandoverPreview preview) {
    LocalDate soon = access.today().plusDays(LETTER_DAYS);
    add(PersonHandovers.LETTER_TASK, LETTER, soon);
    Map<Boolean, List<LookOver>> found =
        preview.lookOver().stream()
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    one -> one.kind() == LookOver.Kind.ATTENTION));
    if (!found.getOrDefault(false, List.of()).isEmpty()) {
      add("handover-look-over", LOOK_OVER, soon);
    }
    if (!found.getOrDefault(true, List.of()).isEmpty()) {
      add("handover-attention", ATTENTION, access.today().plusDays(1));
    }
  }

  /** What an earlier handover asked for and is not done yet is not asked for twice. */
  private void add(String key, Text title, LocalDate due) {
    if (reading.tasks().goingOn().contains(key)) {
      return;
    }
    access
        .tx()
        .tasks()
        .add(
            access.provider(),
            new Task(
                Id.next(),
                1,
                arriving().person(),
                "",
                arriving().unit(),
                arriving().id(),
                key,
                title,
                coordinator(),
                due,
                due.plusDays(LETTER_DAYS),
                Task.Status.OPEN,
                null),
            access.now());
  }
}
