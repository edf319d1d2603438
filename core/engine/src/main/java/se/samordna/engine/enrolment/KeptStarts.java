package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.BoardStore.ChangeRow;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.task.TeamRhythm;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.enrolment.BoardSigns.Sign;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.start.Start;
import se.samordna.start.Start.Attention;
import se.samordna.start.Starts;
import se.samordna.task.Task;
import se.samordna.task.TeamTask;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.SwedishDays;
import se.samordna.text.Text;

/** The first page of the day, put together from what the caller's teams have. */
@Component(service = Starts.class)
public final class KeptStarts implements Starts {
  private static final int MOST_ATTENTION = 10;
  private static final int MOST_TASKS = 30;
  private static final int MOST_CHANGES = 10;
  private static final Text COVER = new Text("Skyddad person", "Protected person");
  private static final int DAYS_AHEAD = 7;

  private final Work work;
  private final Gate gate;
  private final ModelRegistry registry;
  private final KeptCaseloads caseloads;
  private final TeamRhythm rhythm;
  private final UnitSigns signs;
  private final MissedModels missed;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptStarts(
      @Reference Work work,
      @Reference Gate gate,
      @Reference ModelRegistry registry,
      @Reference KeptCaseloads caseloads,
      @Reference TeamRhythm rhythm) {
    this.work = work;
    this.gate = gate;
    this.registry = registry;
    this.caseloads = caseloads;
    this.rhythm = rhythm;
    this.signs = new UnitSigns(registry);
    this.missed = new MissedModels(gate, registry);
  }

  @Override
  public Start today(Caller caller) {
    Request asked = work.by(caller, Action.START_READ);
    Reading reading = asked.look(access -> read(access, caller));
    List<CaseloadFigure> own =
        asked.reckon(() -> caseloads.reckon(reading.caseloads())).stream()
            .flatMap(one -> one.coordinators().stream())
            .filter(figure -> caller.staff().equals(figure.staff()))
            .toList();
    asked.record(reading.shown());
    return new Start(
        reading.day(),
        reading.missedModels(),
        reading.attention(),
        reading.tasks(),
        reading.openTasks(),
        reading.missedTasks(),
        reading.changes(),
        own,
        reading.units(),
        reading.missedTogether());
  }

  private Reading read(Access access, Caller caller) {
    List<Id<Unit>> units =
        access.units().stream()
            .filter(unit -> gate.mayAt(caller, Action.BOARD_READ, unit))
            .toList();
    List<Id<Person>> shown = new ArrayList<>();
    List<Attention> attention = new ArrayList<>();
    List<Start.UnitRow> rows = new ArrayList<>();
    List<KeptCaseloads.Reading> readings = KeptCaseloads.read(access, units);
    Map<Id<Unit>, List<EntryRow>> boards = boards(access, units);
    Map<Id<Unit>, Id<Meeting>> meetings =
        access.tx().meetings().openAt(access.provider(), units, MeetingType.BOARD);
    for (KeptCaseloads.Reading reading : readings) {
      List<EntryRow> entries = boards.getOrDefault(reading.unit(), List.of());
      onBoard(access, entries, attention);
      waiting(access, reading.carried(), attention);
      Optional<Id<Meeting>> goingOn = Optional.ofNullable(meetings.get(reading.unit()));
      rows.add(unit(reading, entries.size(), goingOn));
    }
    speaking(access, units, attention);
    attention.sort(Comparator.comparing(Attention::kind));
    List<Attention> first = attention.stream().limit(MOST_ATTENTION).toList();
    List<Task> tasks = tasks(access, units);
    List<ChangeRow> changes = changes(access, units);
    first.forEach(one -> shown.add(one.person()));
    tasks.forEach(task -> shown.add(task.person()));
    changes.forEach(change -> shown.add(change.person()));
    return new Reading(
        access.today(),
        missed.read(access),
        first,
        tasks,
        units.isEmpty()
            ? 0
            : access.tx().tasks().countOpenFor(access.provider(), caller.staff(), units),
        units.isEmpty()
            ? 0
            : access
                .tx()
                .tasks()
                .countMissedFor(access.provider(), caller.staff(), units, access.today()),
        changes.stream().map(row -> change(access, row)).toList(),
        readings,
        rows,
        rhythm.of(access, units).stream().filter(task -> task.missed() > 0).toList(),
        shown.stream().distinct().toList());
  }

  private static Map<Id<Unit>, List<EntryRow>> boards(Access access, List<Id<Unit>> units) {
    return access.tx().boards().openAt(access.provider(), units, access.today()).stream()
        .collect(groupingBy(EntryRow::unit));
  }

  private static List<Task> tasks(Access access, List<Id<Unit>> units) {
    return units.isEmpty()
        ? List.of()
        : access
            .tx()
            .tasks()
            .dueFor(
                access.provider(),
                access.caller().staff(),
                units,
                access.today().plusDays(DAYS_AHEAD),
                MOST_TASKS)
            .stream()
            .map(task -> task.readOn(access.today()))
            .toList();
  }

  private static List<ChangeRow> changes(Access access, List<Id<Unit>> units) {
    Instant since = Days.start(workedBefore(access.today()));
    return units.isEmpty()
        ? List.of()
        : access.tx().boards().changesSince(access.provider(), units, since, MOST_CHANGES);
  }

  private static LocalDate workedBefore(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (!SwedishDays.isWorked(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  private static Start.BoardChange change(Access access, ChangeRow row) {
    Text reason = row.reason();
    Text what =
        row.up()
            ? new Text("Upp: " + reason.sv(), "Up: " + reason.en())
            : new Text("Ner från tavlan", "Down from the board");
    return new Start.BoardChange(
        row.person(), name(access, row.protection(), row.personName()), row.up(), what);
  }

  private static String name(Access access, Protection protection, String name) {
    return protection.hides() ? COVER.in(access.caller().language()) : name;
  }

  private void onBoard(Access access, List<EntryRow> entries, List<Attention> attention) {
    BoardEntries make = new BoardEntries(access.today());
    for (int i = 0; i < entries.size(); i++) {
      EntryRow row = entries.get(i);
      Optional<RunningModel> running = registry.find(row.model(), row.major());
      BoardEntry entry = make.of(row, i + 1, running.flatMap(one -> one.model().board()));
      kind(entry, running.isPresent())
          .ifPresent(
              kind ->
                  attention.add(
                      new Attention(
                          row.person(),
                          entry.personName(),
                          row.enrolment(),
                          kind,
                          why(entry, kind))));
    }
  }

  private static Optional<Attention.Kind> kind(BoardEntry entry, boolean modelHere) {
    if (!modelHere) {
      return Optional.of(Attention.Kind.MODEL_AWAY);
    }
    List<BoardAlert.Kind> alerts = entry.alerts().stream().map(BoardAlert::kind).toList();
    if (alerts.contains(BoardAlert.Kind.NOT_CONFIRMED)
        || alerts.contains(BoardAlert.Kind.CONFIRMATION_LATE)) {
      return Optional.of(Attention.Kind.BOARD_NOT_CONFIRMED);
    }
    if (alerts.contains(BoardAlert.Kind.REVIEW_DUE)
        || alerts.contains(BoardAlert.Kind.REVIEW_LATE)) {
      return Optional.of(Attention.Kind.REVIEW_DUE);
    }
    return alerts.contains(BoardAlert.Kind.NO_ACTION_TODAY)
        ? Optional.of(Attention.Kind.BOARD_NO_ACTION)
        : Optional.empty();
  }

  private static Text why(BoardEntry entry, Attention.Kind kind) {
    String cause = entry.cause();
    return switch (kind) {
      case BOARD_NOT_CONFIRMED ->
          new Text(
              cause
                  + ". "
                  + entry.openedByName()
                  + " satte upp på tavlan. "
                  + alert(entry, Attention.Kind.BOARD_NOT_CONFIRMED).sv()
                  + ".",
              cause
                  + ". "
                  + entry.openedByName()
                  + " put up on the board. "
                  + alert(entry, Attention.Kind.BOARD_NOT_CONFIRMED).en()
                  + ".");
      case REVIEW_DUE ->
          new Text(
              cause + ". " + alert(entry, Attention.Kind.REVIEW_DUE).sv() + ".",
              cause + ". " + alert(entry, Attention.Kind.REVIEW_DUE).en() + ".");
      case BOARD_NO_ACTION ->
          new Text(
              cause + ". Ingen åtgärd är planerad i dag.", cause + ". Nothing is planned today.");
      case MODEL_AWAY ->
          new Text(
              cause + ". Modellen är tillfälligt otillgänglig.",
              cause + ". The model is away for now.");
      case REFERRAL_WAITING, SPEAKS_FOR_BOARD -> new Text(cause, cause);
    };
  }

  /** What the board says of a review or a confirmation, in the same words here. */
  private static Text alert(BoardEntry entry, Attention.Kind kind) {
    List<BoardAlert.Kind> fits =
        kind == Attention.Kind.REVIEW_DUE
            ? List.of(BoardAlert.Kind.REVIEW_DUE, BoardAlert.Kind.REVIEW_LATE)
            : List.of(BoardAlert.Kind.NOT_CONFIRMED, BoardAlert.Kind.CONFIRMATION_LATE);
    return entry.alerts().stream()
        .filter(alert -> fits.contains(alert.kind()))
        .map(BoardAlert::text)
        .findFirst()
        .orElse(new Text("", ""));
  }

  /** Persons for whom something speaks that was recorded; the team decides on the board's page. */
  private void speaking(Access access, List<Id<Unit>> units, List<Attention> attention) {
    for (UnitSigns.Read read : signs.read(access, units)) {
      signs.signs(read, access.today()).stream()
          .findFirst()
          .ifPresent(
              sign ->
                  attention.add(
                      new Attention(
                          read.any().person(),
                          name(access, read.any().protection(), read.any().personName()),
                          read.any().enrolment(),
                          Attention.Kind.SPEAKS_FOR_BOARD,
                          counted(sign))));
    }
  }

  /** What speaks, with the days of the rows that it was counted from. */
  private static Text counted(Sign sign) {
    return new Text(
        sign.label().sv() + ": " + days(sign, Language.SV) + ".",
        sign.label().en() + ": " + days(sign, Language.EN) + ".");
  }

  private static String days(Sign sign, Language language) {
    return sign.facts().stream()
        .map(fact -> DateWords.dated(fact.day(), language))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Referrals whose answer is due within three days or late. */
  private void waiting(Access access, List<EnrolmentRow> rows, List<Attention> attention) {
    for (EnrolmentRow row : rows) {
      Enrolment enrolment = row.enrolment();
      registry
          .find(enrolment.model(), enrolment.major())
          .flatMap(running -> Deadlines.of(running, enrolment))
          .filter(day -> !day.isAfter(access.today().plusDays(3)))
          .ifPresent(
              day ->
                  attention.add(
                      new Attention(
                          enrolment.person(),
                          name(access, row.protection(), row.personName()),
                          enrolment.id(),
                          Attention.Kind.REFERRAL_WAITING,
                          answer(day))));
    }
  }

  private static Text answer(LocalDate day) {
    Text by = DateWords.dated(day);
    return new Text("Svara senast " + by.sv() + ".", "Answer by " + by.en() + ".");
  }

  private Start.UnitRow unit(
      KeptCaseloads.Reading reading, int onBoard, Optional<Id<Meeting>> meeting) {
    boolean hasBoard =
        onBoard > 0
            || registry.newest().stream()
                .filter(running -> reading.models().contains(running.model().id()))
                .anyMatch(running -> running.model().board().isPresent());
    return new Start.UnitRow(reading.unit(), reading.unitName(), hasBoard, onBoard, meeting);
  }

  /** What was read for one caller. */
  private record Reading(
      LocalDate day,
      List<Start.MissedModel> missedModels,
      List<Attention> attention,
      List<Task> tasks,
      int openTasks,
      int missedTasks,
      List<Start.BoardChange> changes,
      List<KeptCaseloads.Reading> caseloads,
      List<Start.UnitRow> units,
      List<TeamTask> missedTogether,
      List<Id<Person>> shown) {}
}
