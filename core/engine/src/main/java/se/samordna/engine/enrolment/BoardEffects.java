package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.BoardDays;
import se.samordna.engine.store.BoardStore.CareFacts;
import se.samordna.engine.store.BoardStore.EntryEdit;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.BoardStore.NewEntry;
import se.samordna.engine.store.BoardStore.NewReason;
import se.samordna.enrolment.BoardEntry;
import se.samordna.model.BoardCadence;
import se.samordna.model.BoardDefinition;
import se.samordna.model.BoardDefinition.ReasonCode;
import se.samordna.model.Model;
import se.samordna.rule.Parameters;

/** Effects on the board. */
final class BoardEffects {
  private BoardEffects() {}

  static void suggest(StepChange change, Parameters parameters) {
    Access access = change.access();
    ReasonCode reason = reason(change, parameters.text("reason"));
    access
        .tx()
        .boards()
        .suggest(
            access.provider(),
            change.before().id(),
            reason.code(),
            reason.label(),
            access.today().plusDays(parameters.number("days").intValueExact()));
  }

  /** Opens a stay, or adds the reasons to the one that is open. */
  static void open(StepChange change, Parameters parameters) {
    List<ReasonCode> reasons = reasons(change, parameters);
    Access access = change.access();
    Optional<EntryRow> open = openEntry(change);
    Id<BoardEntry> entry = open.map(EntryRow::id).orElseGet(Id::next);
    String cause = forAll(change, parameters.text("causeField"));
    if (open.isEmpty()) {
      int target = reasons.stream().mapToInt(ReasonCode::contactTarget).max().orElse(1);
      access
          .tx()
          .boards()
          .open(
              new NewEntry(
                  entry,
                  access.provider(),
                  change.before().unit(),
                  change.before().id(),
                  change.before().person(),
                  access.caller().staff(),
                  access.now(),
                  new EntryFacts(cause, null, null, "", null, target, "", false, 0, null, "")));
    } else {
      EntryFacts facts = open.get().facts();
      String kept = cause.isEmpty() ? facts.cause() : cause;
      int target = asked(definition(change), open.get(), reasons);
      change(change, open.get(), EntryFactsChange.of(facts).cause(kept).target(target).done());
    }
    BoardCadence cadence = cadence(change);
    reasons.forEach(reason -> addReason(access, entry, reason, detail(change, reason), cadence));
    access.tx().boards().endSuggestions(access.provider(), change.before().id(), access.now());
    change.result("boardEntry", entry.toString());
  }

  /**
   * The contacts a week to aim at when reasons are added: as many as the reasons in force and the
   * new ones ask for, and never fewer than were aimed at before.
   */
  static int asked(BoardDefinition board, EntryRow open, List<ReasonCode> added) {
    Stream<ReasonCode> inForce =
        open.reasons().stream()
            .filter(reason -> reason.to() == null)
            .flatMap(reason -> board.reason(reason.code()).stream());
    return Stream.concat(inForce, added.stream())
        .mapToInt(ReasonCode::contactTarget)
        .reduce(open.facts().contactTarget(), Math::max);
  }

  /** What the step says more about the reason. */
  private static String detail(StepChange change, ReasonCode reason) {
    return reason.detailField().isEmpty() ? "" : forAll(change, reason.detailField());
  }

  /** What the whole team reads; never where a protected person is (sources.md, protection). */
  private static String forAll(StepChange change, String field) {
    boolean place =
        change.scene().step().effects().stream()
            .anyMatch(
                one ->
                    one.parameters().has("placeField")
                        && one.parameters().text("placeField").equals(field));
    return place && change.scene().row().protection().hides() ? "" : change.field(field).orElse("");
  }

  /** Adds a reason with the model's default review date. */
  static void addReason(
      Access access, Id<BoardEntry> entry, ReasonCode reason, String detail, BoardCadence cadence) {
    LocalDate today = access.today();
    access
        .tx()
        .boards()
        .addReason(
            access.provider(),
            entry,
            new NewReason(
                reason.code(),
                reason.label(),
                detail,
                access.now(),
                reviewDay(today, reason, cadence),
                reason.endsAfterDays() == 0 ? null : today.plusDays(reason.endsAfterDays())));
  }

  /** When the team looks at a reason next: at the next meeting, or after its days. */
  static LocalDate reviewDay(LocalDate today, ReasonCode reason, BoardCadence cadence) {
    return reason.reviewDays() == 0
        ? cadence.nextAfter(today)
        : today.plusDays(reason.reviewDays());
  }

  static void again(StepChange change, Parameters parameters) {
    openEntry(change)
        .ifPresent(
            row ->
                change(
                    change,
                    row,
                    EntryFactsChange.of(row.facts()).upAgain(change.access().now()).done()));
  }

  static void endReason(StepChange change, Parameters parameters) {
    Access access = change.access();
    openEntry(change)
        .ifPresent(
            row ->
                access
                    .tx()
                    .boards()
                    .endReason(
                        access.provider(), row.id(), parameters.text("reason"), access.now()));
  }

  static void halveTarget(StepChange change, Parameters parameters) {
    openEntry(change)
        .ifPresent(
            row -> {
              EntryFacts facts = row.facts();
              CareFacts care = facts.care();
              CareFacts less =
                  new CareFacts(
                      care.deputy(),
                      half(care.minutesTarget()),
                      care.network(),
                      care.networkNote(),
                      care.expectedEnd());
              int contacts = Math.max(1, half(facts.contactTarget()));
              change(change, row, EntryFactsChange.of(facts).target(contacts).care(less).done());
            });
  }

  private static int half(int number) {
    return (number + 1) / 2;
  }

  static void review(StepChange change, Parameters parameters) {
    Access access = change.access();
    LocalDate on = access.today().plusDays(parameters.number("days").intValueExact());
    openEntry(change)
        .ifPresent(row -> access.tx().boards().review(access.provider(), row.id(), null, on));
  }

  static void close(StepChange change, Parameters parameters) {
    Access access = change.access();
    Optional<EntryRow> open = openEntry(change);
    if (open.isEmpty()) {
      return;
    }
    String outcome =
        parameters.has("outcomeField")
            ? change.field(parameters.text("outcomeField")).orElse("")
            : "";
    access.tx().boards().endReasons(access.provider(), open.get().id(), access.now());
    change(
        change,
        open.get(),
        EntryFactsChange.of(open.get().facts()).closed(access.now(), outcome).done());
  }

  /** Whether the open stay has or had one of the reasons. */
  static boolean hadReason(StepChange change, List<String> codes) {
    return openEntry(change).stream()
        .flatMap(row -> row.reasons().stream())
        .anyMatch(reason -> codes.contains(reason.code()));
  }

  private static Optional<EntryRow> openEntry(StepChange change) {
    Access access = change.access();
    return access.tx().boards().openOf(access.provider(), change.before().id(), access.today());
  }

  private static void change(StepChange change, EntryRow row, EntryFacts facts) {
    Access access = change.access();
    EntryEdit edit = new EntryEdit(facts, access.caller().staff(), access.now());
    access.tx().boards().change(access.provider(), row.id(), row.revision(), edit);
  }

  private static List<ReasonCode> reasons(StepChange change, Parameters parameters) {
    List<ReasonCode> reasons = new ArrayList<>();
    if (parameters.has("reasonField")) {
      change.scene().input().all(parameters.text("reasonField")).stream()
          .distinct()
          .map(code -> reason(change, code))
          .forEach(reasons::add);
    } else {
      reasons.add(reason(change, parameters.text("reason")));
    }
    return reasons;
  }

  /** When the board of the enrolment's unit meets. */
  private static BoardCadence cadence(StepChange change) {
    return BoardDays.of(
        change.access(),
        change.before().unit(),
        change.scene().running().model().id(),
        definition(change));
  }

  private static ReasonCode reason(StepChange change, String code) {
    return definition(change)
        .reason(code)
        .orElseThrow(() -> new IllegalStateException("No board reason " + code));
  }

  private static BoardDefinition definition(StepChange change) {
    Model model = change.scene().running().model();
    return model.board().orElseThrow(() -> new IllegalStateException("No board in " + model.id()));
  }
}
