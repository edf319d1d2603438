package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.samordna.engine.person.Cover;
import se.samordna.engine.store.BoardStore.ChangeRow;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.BoardStore.Way;
import se.samordna.engine.task.TeamRhythm;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.start.Start;
import se.samordna.start.Start.Attention;
import se.samordna.start.Starts;
import se.samordna.task.Task;
import se.samordna.task.TeamTask;
import se.samordna.text.Days;
import se.samordna.text.SwedishDays;
import se.samordna.text.Text;

/** The first page of the day, put together from what the caller's teams have. */
@Component(service = Starts.class)
public final class KeptStarts implements Starts {
  private static final int MOST_ATTENTION = 10;
  private static final int MOST_TASKS = 30;
  private static final int MOST_CHANGES = 10;
  private static final int DAYS_AHEAD = 7;

  private final Work work;
  private final Gate gate;
  private final ModelRegistry registry;
  private final KeptCaseloads caseloads;
  private final TeamRhythm rhythm;
  private final Attentions attentions;
  private final MissedModels missed;
  private final AwaitedWords awaited;

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
    this.attentions = new Attentions(registry);
    this.missed = new MissedModels(gate, registry);
    this.awaited = new AwaitedWords(gate);
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
        reading.missedTogether(),
        reading.awaited(),
        reading.unenrolled());
  }

  private Reading read(Access access, Caller caller) {
    List<Id<Unit>> units =
        access.units().stream()
            .filter(unit -> gate.mayAt(caller, Action.BOARD_READ, unit))
            .toList();
    List<Id<Person>> shown = new ArrayList<>();
    List<Start.UnitRow> rows = new ArrayList<>();
    List<KeptCaseloads.Reading> readings = KeptCaseloads.read(access, units);
    Map<Id<Unit>, List<EntryRow>> boards = boards(access, units);
    Map<Id<Unit>, Id<Meeting>> meetings =
        access.tx().meetings().openAt(access.provider(), units, MeetingType.BOARD);
    for (KeptCaseloads.Reading reading : readings) {
      Optional<Id<Meeting>> goingOn = Optional.ofNullable(meetings.get(reading.unit()));
      rows.add(unit(reading, boards.getOrDefault(reading.unit(), List.of()).size(), goingOn));
    }
    List<Attention> first =
        attentions.of(access, readings, boards).stream().limit(MOST_ATTENTION).toList();
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
        awaited.read(access),
        unenrolled(access, units),
        shown.stream().distinct().toList());
  }

  /** How many there are of those whom the list of persons without enrolment names. */
  private static int unenrolled(Access access, List<Id<Unit>> units) {
    return units.isEmpty()
        ? 0
        : access
            .tx()
            .careRelations()
            .countWithoutEnrolment(access.provider(), units, Start.MOST_UNENROLLED);
  }

  private static Map<Id<Unit>, List<EntryRow>> boards(Access access, List<Id<Unit>> units) {
    return access.tx().boards().openAt(access.provider(), units, access.today()).stream()
        .collect(groupingBy(EntryRow::unit));
  }

  private static List<Task> tasks(Access access, List<Id<Unit>> units) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<Task> due =
        access
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
    return Cover.of(access, due);
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
        switch (row.way()) {
          case UP -> new Text("Upp: " + reason.sv(), "Up: " + reason.en());
          case UP_AGAIN -> new Text("Upp igen: " + reason.sv(), "Up again: " + reason.en());
          case DOWN -> new Text("Ner från tavlan", "Down from the board");
        };
    return new Start.BoardChange(
        row.person(),
        Cover.name(access, row.protection(), row.personName()),
        row.way() != Way.DOWN,
        what);
  }

  private Start.UnitRow unit(
      KeptCaseloads.Reading reading, int onBoard, Optional<Id<Meeting>> meeting) {
    List<Model> models =
        registry.newest().stream()
            .map(RunningModel::model)
            .filter(model -> reading.models().contains(model.id()))
            .toList();
    return new Start.UnitRow(
        reading.unit(),
        reading.unitName(),
        onBoard > 0 || models.stream().anyMatch(model -> model.board().isPresent()),
        models.stream().anyMatch(model -> model.dailyList().isPresent()),
        onBoard,
        meeting);
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
      List<Start.Awaited> awaited,
      int unenrolled,
      List<Id<Person>> shown) {}
}
