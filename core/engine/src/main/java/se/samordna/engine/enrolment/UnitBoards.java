package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.BoardStore.Surroundings;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.meeting.Meeting;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Emblem;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/**
 * Boards of units as they hang on the wall, read in a number of statements that no card adds to.
 */
final class UnitBoards {
  private final ModelRegistry registry;

  UnitBoards(ModelRegistry registry) {
    this.registry = registry;
  }

  /** The unit's board as it is now; the persons on it are named for the audit row. */
  Board of(Access access, Id<Unit> unit) {
    List<EntryRow> rows = access.tx().boards().openAt(access.provider(), unit, access.today());
    Optional<RunningModel> running = model(access, unit, rows);
    String model =
        running.map(one -> one.model().id()).orElse(rows.isEmpty() ? "" : rows.get(0).model());
    Surroundings around =
        access
            .tx()
            .boards()
            .around(access.provider(), unit, model, access.today())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Optional<BoardDefinition> definition = running.flatMap(one -> one.model().board());
    List<BoardEntry> entries = entries(access, rows, definition);
    access.shows(rows.stream().map(EntryRow::person).toList());
    Optional<Meeting> meeting =
        around
            .meeting()
            .flatMap(open -> access.tx().meetings().get(access.provider(), open))
            .map(going -> going.with(access.tx().turns().of(access.provider(), going.id())));
    return new Board(
        unit,
        around.unitName(),
        model,
        access.today(),
        columns(entries, definition),
        suggestions(access, around, rows.size()),
        Caseload.share(rows.size(), around.active()),
        meeting);
  }

  /** The model whose board it is: that of the entries, else the one enabled here that has one. */
  private Optional<RunningModel> model(Access access, Id<Unit> unit, List<EntryRow> rows) {
    if (!rows.isEmpty()) {
      return registry.find(rows.get(0).model(), rows.get(0).major());
    }
    Set<String> enabled =
        access
            .tx()
            .modelSettings()
            .enabled(access.provider(), List.of(unit))
            .getOrDefault(unit, Set.of());
    return registry.newest().stream()
        .filter(running -> enabled.contains(running.model().id()))
        .filter(running -> running.model().board().isPresent())
        .findFirst();
  }

  private static List<BoardEntry> entries(
      Access access, List<EntryRow> rows, Optional<BoardDefinition> definition) {
    BoardEntries make = new BoardEntries(access.today());
    Set<Id<Person>> closed = BoardEntries.closed(access, rows);
    List<BoardEntry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      BoardEntry entry = make.of(rows.get(i), i + 1, definition);
      entries.add(closed.contains(entry.person()) ? entry.forNamedOnly() : entry);
    }
    return entries;
  }

  private static List<Board.Column> columns(
      List<BoardEntry> entries, Optional<BoardDefinition> definition) {
    if (definition.isEmpty()) {
      Text all = new Text("På tavlan", "On the board");
      return List.of(new Board.Column("all", all, Emblem.Picture.BOARD, entries));
    }
    List<BoardEntry> left = entries;
    List<Board.Column> columns = new ArrayList<>();
    for (BoardDefinition.Column column : definition.get().columns()) {
      Map<Boolean, List<BoardEntry>> parted =
          left.stream().collect(Collectors.partitioningBy(entry -> fits(column, entry)));
      List<BoardEntry> here = parted.getOrDefault(true, List.of());
      left = parted.getOrDefault(false, List.of());
      if (!here.isEmpty() || !isCatchAll(column, definition.get())) {
        columns.add(new Board.Column(column.id(), column.label(), column.picture(), here));
      }
    }
    if (!left.isEmpty()) {
      // of another major than the columns are, which has phases that they do not know
      Text others = new Text("Övriga", "Others");
      columns.add(new Board.Column("all", others, Emblem.Picture.BOARD, left));
    }
    return columns;
  }

  /** Whether the column only takes what others of its phases leave; empty, it says nothing. */
  private static boolean isCatchAll(BoardDefinition.Column column, BoardDefinition board) {
    return column.reasons().isEmpty()
        && board.columns().stream()
            .anyMatch(
                other ->
                    !other.equals(column)
                        && other.phases().stream().anyMatch(column.phases()::contains));
  }

  private static boolean fits(BoardDefinition.Column column, BoardEntry entry) {
    boolean phase = column.phases().isEmpty() || column.phases().contains(entry.phase());
    boolean reason =
        column.reasons().isEmpty() || column.reasons().stream().anyMatch(entry::hasReason);
    return phase && reason;
  }

  private static List<Board.Suggestion> suggestions(
      Access access, Surroundings around, int onBoard) {
    List<Board.Suggestion> shown = new ArrayList<>();
    around
        .suggestions()
        .forEach(
            row -> {
              access.shows(row.person());
              String name =
                  row.protection().hides()
                      ? "Person " + (onBoard + shown.size() + 1)
                      : row.personName();
              shown.add(
                  new Board.Suggestion(
                      row.enrolment(), name, row.reason(), row.label(), row.until()));
            });
    return shown;
  }
}
