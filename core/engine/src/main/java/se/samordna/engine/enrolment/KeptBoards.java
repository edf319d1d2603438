package se.samordna.engine.enrolment;

import java.time.LocalDate;
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
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.store.BoardStore.EntryEdit;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardSigns;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.ComingDown;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EntryVersion;
import se.samordna.enrolment.TeamCare;
import se.samordna.meeting.Meeting;
import se.samordna.model.BoardDefinition;
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

  private final Work work;
  private final ModelRegistry registry;
  private final UnitBoards wholes;
  private final SignDecisions signs;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptBoards(@Reference Work work, @Reference ModelRegistry registry) {
    this.work = work;
    this.registry = registry;
    this.wholes = new UnitBoards(registry);
    this.signs = new SignDecisions(new UnitSigns(registry));
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
        (access, row) -> CardReasons.add(access, row, board(row), code, detail));
  }

  @Override
  public BoardEntry endReason(Caller caller, Id<BoardEntry> entry, int revision, String code) {
    return changed(
        caller,
        entry,
        revision,
        (access, row) -> CardReasons.end(access, row, declared(row), code));
  }

  @Override
  public BoardEntry review(
      Caller caller, Id<BoardEntry> entry, int revision, String code, LocalDate reviewOn) {
    return changed(
        caller, entry, revision, (access, row) -> CardReasons.review(access, row, code, reviewOn));
  }

  @Override
  public BoardEntry confirm(
      Caller caller, Id<BoardEntry> entry, int revision, Id<Meeting> meeting) {
    return changed(
        caller,
        entry,
        revision,
        (access, row) -> CardReasons.confirm(access, row, declared(row), meeting));
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
    return work.by(caller, Action.BOARD_READ).unit(unit).read(access -> signs.told(access, unit));
  }

  @Override
  public void setAside(Caller caller, Id<Enrolment> enrolment, String sign, String reason) {
    work.by(caller, Action.BOARD_CHANGE)
        .thing("enrolment", enrolment, tx -> tx.enrolments().personOf(caller.provider(), enrolment))
        .write(access -> signs.setAside(access, enrolment, sign, reason));
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

  /** The board as the model declares it, empty while the model is away. */
  private Optional<BoardDefinition> declared(EntryRow row) {
    return registry.find(row.model(), row.major()).flatMap(running -> running.model().board());
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

  private BoardEntry entry(Access access, Id<BoardEntry> entry) {
    return own(access, row(access, entry));
  }

  private BoardEntry own(Access access, EntryRow row) {
    return new BoardEntries(access.today()).ofOwnFile(row, declared(row), row.personName());
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
