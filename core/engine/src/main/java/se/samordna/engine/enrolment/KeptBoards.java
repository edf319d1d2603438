package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.model.BoardDays;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.store.BoardStore.EntryEdit;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardSigns;
import se.samordna.enrolment.BoardSigns.SetAside;
import se.samordna.enrolment.BoardSigns.Sign;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.ComingDown;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EntryVersion;
import se.samordna.enrolment.TeamCare;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.BoardCadence;
import se.samordna.model.BoardDefinition;
import se.samordna.model.BoardDefinition.ReasonCode;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** The boards of teams, and what a team changes on their cards. */
@Component(service = Boards.class)
public final class KeptBoards implements Boards {
  private static final int MOST_ACTIONS = 20;
  private static final int MOST_CONTACTS = 50;
  private static final int LONGEST_REASON = 1_000;

  private final Work work;
  private final ModelRegistry registry;
  private final UnitBoards wholes;
  private final UnitSigns signs;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptBoards(@Reference Work work, @Reference ModelRegistry registry) {
    this.work = work;
    this.registry = registry;
    this.wholes = new UnitBoards(registry);
    this.signs = new UnitSigns(registry);
  }

  @Override
  public Board of(Caller caller, Id<Unit> unit) {
    return work.by(caller, Action.BOARD_READ).unit(unit).read(access -> wholes.of(access, unit));
  }

  @Override
  public BoardEntry get(Caller caller, Id<BoardEntry> entry) {
    return about(caller, Action.BOARD_READ, entry).read(access -> entry(access, entry));
  }

  @Override
  public BoardEntry change(Caller caller, Id<BoardEntry> entry, int revision, EntryChange change) {
    return changed(
        caller,
        entry,
        revision,
        (access, row) -> {
          check(change);
          List<BoardAction> actions =
              change.actions().stream()
                  .map(
                      action ->
                          new BoardAction(
                              Id.next(),
                              action.what().strip(),
                              action.who().strip(),
                              action.on(),
                              action.time().strip(),
                              action.done()))
                  .toList();
          access.tx().boards().setActions(access.provider(), entry, actions);
          return EntryFactsChange.of(row.facts())
              .cause(change.cause().strip())
              .target(change.contactTarget())
              .scaleDownWhen(change.scaleDownWhen().strip())
              .crisisPlanUsed(change.crisisPlanUsed());
        });
  }

  private static void check(EntryChange change) {
    Checks checks = new Checks();
    checks.required("/cause", change.cause(), 200);
    checks.within("/contactTarget", change.contactTarget(), 0, MOST_CONTACTS);
    checks.optional("/scaleDownWhen", change.scaleDownWhen(), Checks.TEXT);
    checks.within("/actions", change.actions().size(), 0, MOST_ACTIONS);
    for (int i = 0; i < change.actions().size(); i++) {
      NewAction action = change.actions().get(i);
      checks.required("/actions/" + i + "/what", action.what(), 200);
      checks.optional("/actions/" + i + "/who", action.who(), 200);
      checks.plausible("/actions/" + i + "/on", action.on());
      checks.optional("/actions/" + i + "/time", action.time(), 20);
    }
    checks.done();
  }

  @Override
  public BoardEntry recordPersonsView(
      Caller caller, Id<BoardEntry> entry, int revision, String ownWords) {
    return changed(
        caller,
        entry,
        revision,
        (access, row) -> {
          Checks checks = new Checks();
          String words = checks.required("/ownWords", ownWords, Checks.TEXT);
          checks.done();
          return EntryFactsChange.of(row.facts()).personsView(words, access.now());
        });
  }

  @Override
  public BoardEntry addReason(
      Caller caller, Id<BoardEntry> entry, int revision, String code, String detail) {
    return changed(
        caller,
        entry,
        revision,
        (access, row) -> {
          BoardDefinition board = board(row);
          ReasonCode reason =
              board.reason(code).orElseThrow(() -> Refusal.at("/code", Code.FIELD_WRONG));
          String words = detail(reason, detail);
          BoardEffects.addReason(
              access, entry, reason, words, BoardDays.of(access, row.unit(), row.model(), board));
          return EntryFactsChange.of(row.facts())
              .target(BoardEffects.asked(board, row, List.of(reason)));
        });
  }

  /** A reason with finer codes has one of them; of another, words say more. */
  private static String detail(ReasonCode reason, String detail) {
    Checks checks = new Checks();
    String said =
        reason.details().isEmpty()
            ? checks.optional("/detail", detail, 200)
            : checks.required("/detail", detail, 200);
    checks.done();
    if (!reason.details().isEmpty() && reason.detail(said).isEmpty()) {
      throw Refusal.at("/detail", Code.FIELD_WRONG);
    }
    return said;
  }

  @Override
  public BoardEntry endReason(Caller caller, Id<BoardEntry> entry, int revision, String code) {
    return changed(
        caller,
        entry,
        revision,
        (access, row) -> {
          requireReason(row, code);
          access.tx().boards().endReason(access.provider(), entry, code, access.now());
          return EntryFactsChange.of(row.facts());
        });
  }

  @Override
  public BoardEntry review(
      Caller caller, Id<BoardEntry> entry, int revision, String code, LocalDate reviewOn) {
    return changed(
        caller,
        entry,
        revision,
        (access, row) -> {
          requireReason(row, code);
          Checks checks = new Checks();
          checks.notBefore("/reviewOn", reviewOn, access.today());
          checks.done();
          access.tx().boards().review(access.provider(), entry, code, reviewOn);
          return EntryFactsChange.of(row.facts());
        });
  }

  @Override
  public BoardEntry confirm(
      Caller caller, Id<BoardEntry> entry, int revision, Id<Meeting> meeting) {
    return changed(
        caller,
        entry,
        revision,
        (access, row) -> {
          boolean open =
              access
                  .tx()
                  .meetings()
                  .get(access.provider(), meeting)
                  .filter(Meeting::isOpen)
                  .filter(one -> one.type() == MeetingType.BOARD)
                  .filter(one -> one.unit().equals(row.unit()))
                  .isPresent();
          if (!open) {
            throw Refusal.at("/meeting", Code.MEETING_CLOSED);
          }
          reviewed(access, row);
          return row.facts().confirmedAt() == null
              ? EntryFactsChange.of(row.facts()).confirmed(access.now(), meeting)
              : EntryFactsChange.of(row.facts());
        });
  }

  /** The meeting has looked at the reasons that were due; they are due next as the model says. */
  private void reviewed(Access access, EntryRow row) {
    registry
        .find(row.model(), row.major())
        .flatMap(running -> running.model().board())
        .ifPresent(
            board -> {
              BoardCadence cadence = new BoardCadence(board.meetingDays(), row.cadence());
              row.reasons().stream()
                  .filter(reason -> reason.to() == null)
                  .filter(reason -> !reason.reviewOn().isAfter(access.today()))
                  .flatMap(reason -> board.reason(reason.code()).stream())
                  .forEach(
                      reason ->
                          access
                              .tx()
                              .boards()
                              .review(
                                  access.provider(),
                                  row.id(),
                                  reason.code(),
                                  BoardEffects.reviewDay(access.today(), reason, cadence)));
            });
  }

  @Override
  public BoardEntry shareCare(
      Caller caller, Id<BoardEntry> entry, int revision, CareChange change) {
    return changed(
        caller, entry, revision, (access, row) -> SharedCare.settle(access, row, change));
  }

  @Override
  public BoardEntry assessRisk(Caller caller, Id<BoardEntry> entry, int revision, NewRisk risk) {
    return changed(caller, entry, revision, (access, row) -> SharedCare.assess(access, row, risk));
  }

  @Override
  public List<TeamCare.Risk> risks(Caller caller, Id<BoardEntry> entry) {
    return about(caller, Action.BOARD_READ, entry)
        .read(access -> access.tx().boards().risks(access.provider(), entry));
  }

  @Override
  public ComingDown comingDown(Caller caller, Id<BoardEntry> entry) {
    return about(caller, Action.BOARD_READ, entry)
        .read(
            access -> {
              EntryRow row = row(access, entry);
              return Checklist.of(access, row, registry.find(row.model(), row.major()));
            });
  }

  @Override
  public List<EntryVersion> history(Caller caller, Id<BoardEntry> entry) {
    return about(caller, Action.BOARD_READ, entry)
        .read(access -> access.tx().boards().versions(access.provider(), entry));
  }

  @Override
  public BoardSigns signs(Caller caller, Id<Unit> unit) {
    return work.by(caller, Action.BOARD_READ)
        .unit(unit)
        .read(
            access -> {
              List<UnitSigns.Read> read = signs.read(access, List.of(unit));
              List<Sign> found = new ArrayList<>();
              List<SetAside> aside = new ArrayList<>();
              for (UnitSigns.Read one : read) {
                List<Sign> ofOne = signs.signs(one, access.today());
                List<SetAside> asideOfOne = UnitSigns.setAside(one).toList();
                if (!ofOne.isEmpty() || !asideOfOne.isEmpty()) {
                  access.shows(one.any().person());
                }
                found.addAll(ofOne);
                aside.addAll(asideOfOne);
              }
              aside.sort(Comparator.comparing(SetAside::at).reversed());
              return new BoardSigns(unit, found, aside);
            });
  }

  @Override
  public void setAside(Caller caller, Id<Enrolment> enrolment, String sign, String reason) {
    work.by(caller, Action.BOARD_CHANGE)
        .thing("enrolment", enrolment, tx -> tx.enrolments().personOf(caller.provider(), enrolment))
        .write(
            access -> {
              Checks checks = new Checks();
              String why = checks.required("/reason", reason, LONGEST_REASON);
              checks.done();
              Id<Unit> unit =
                  access
                      .tx()
                      .enrolments()
                      .find(access.provider(), enrolment)
                      .orElseThrow(() -> Refusal.of(Code.NOT_FOUND))
                      .enrolment()
                      .unit();
              boolean speaks =
                  signs.read(access, List.of(unit)).stream()
                      .filter(one -> one.any().enrolment().equals(enrolment))
                      .flatMap(one -> signs.signs(one, access.today()).stream())
                      .anyMatch(one -> one.sign().equals(sign));
              if (!speaks) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              access
                  .tx()
                  .signs()
                  .setAside(
                      access.provider(),
                      enrolment,
                      sign,
                      why,
                      access.caller().staff(),
                      access.now());
              return sign;
            });
  }

  @Override
  public void recordRequest(Caller caller, Id<Person> person, NewRequest request) {
    work.by(caller, Action.CONTACT_RECORD)
        .person(person)
        .write(
            access -> {
              Checks checks = new Checks();
              String words = checks.optional("/words", request.words(), Checks.TEXT);
              checks.notAfter("/askedOn", request.askedOn(), access.today());
              checks.done();
              NewRequest kept = new NewRequest(request.askedBy(), words, request.askedOn());
              access
                  .tx()
                  .signs()
                  .add(access.provider(), person, kept, access.caller().staff(), access.now());
              return kept;
            });
  }

  @Override
  public List<BoardEntry> stays(Caller caller, Id<Enrolment> enrolment) {
    return work.by(caller, Action.BOARD_READ)
        .thing("enrolment", enrolment, tx -> tx.enrolments().personOf(caller.provider(), enrolment))
        .read(
            access ->
                access.tx().boards().stays(access.provider(), enrolment, access.today()).stream()
                    .map(row -> own(access, row))
                    .toList());
  }

  private BoardEntry changed(Caller caller, Id<BoardEntry> entry, int revision, Edit edit) {
    return about(caller, Action.BOARD_CHANGE, entry)
        .write(
            access -> {
              EntryRow row = row(access, entry);
              if (row.facts().closedAt() != null) {
                throw Refusal.of(Code.BOARD_ENTRY_NOT_OPEN);
              }
              if (row.revision() != revision) {
                throw Refusal.of(Code.REVISION_STALE);
              }
              EntryFactsChange change = edit.make(access, row);
              EntryEdit kept = new EntryEdit(change.done(), access.caller().staff(), access.now());
              if (!access.tx().boards().change(access.provider(), entry, revision, kept)) {
                throw Refusal.of(Code.REVISION_STALE);
              }
              return entry(access, entry);
            });
  }

  private BoardDefinition board(EntryRow row) {
    return registry
        .find(row.model(), row.major())
        .orElseThrow(
            () -> Refusal.of(Problem.of(Code.MODEL_UNAVAILABLE).with("model", row.model())))
        .model()
        .board()
        .orElseThrow(() -> Refusal.at("/code", Code.FIELD_WRONG));
  }

  private static void requireReason(EntryRow row, String code) {
    boolean there =
        row.reasons().stream()
            .anyMatch(reason -> reason.to() == null && reason.code().equals(code));
    if (!there) {
      throw Refusal.at("/code", Code.FIELD_WRONG);
    }
  }

  private BoardEntry entry(Access access, Id<BoardEntry> entry) {
    return own(access, row(access, entry));
  }

  private BoardEntry own(Access access, EntryRow row) {
    Optional<BoardDefinition> definition =
        registry.find(row.model(), row.major()).flatMap(running -> running.model().board());
    return new BoardEntries(access.today()).ofOwnFile(row, definition, row.personName());
  }

  private static EntryRow row(Access access, Id<BoardEntry> entry) {
    return access
        .tx()
        .boards()
        .find(access.provider(), entry, access.today())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Request about(Caller caller, Action action, Id<BoardEntry> entry) {
    return work.by(caller, action)
        .thing("board entry", entry, tx -> tx.boards().personOf(caller.provider(), entry));
  }

  /** What is changed on an entry. */
  private interface Edit {
    EntryFactsChange make(Access access, EntryRow row);
  }
}
