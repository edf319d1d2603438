package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.ModelSettingStore.CadenceRow;
import se.samordna.engine.store.ModelSettingStore.SettledDays;
import se.samordna.engine.store.Tx;
import se.samordna.model.BoardCadence;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Models.CadenceInForce;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** When boards meet: what a unit has settled, else what its model says. */
public final class BoardDays {
  private BoardDays() {}

  /** When the board of a unit meets. */
  public static BoardCadence of(Access access, Id<Unit> unit, String model, BoardDefinition board) {
    return of(access.tx(), access.provider(), unit, model, board);
  }

  /** When the board of a unit meets, for work that nobody asks for. */
  public static BoardCadence of(
      Tx tx, Id<Provider> provider, Id<Unit> unit, String model, BoardDefinition board) {
    List<BoardCadence.Stretch> settled =
        tx.modelSettings().cadences(provider, unit, model).stream()
            .map(CadenceRow::stretch)
            .toList();
    return new BoardCadence(board.meetingDays(), settled);
  }

  /** When the boards of some units meet, read at once. */
  public static Settled at(Access access, Collection<Id<Unit>> units) {
    return new Settled(access.tx().modelSettings().cadencesAt(access.provider(), units));
  }

  static List<CadenceInForce> all(
      Tx tx, Id<Provider> provider, Id<Unit> unit, String model, BoardDefinition board) {
    List<CadenceInForce> all = new ArrayList<>();
    all.add(new CadenceInForce(board.meetingDays(), null, "", ""));
    tx.modelSettings().cadences(provider, unit, model).stream()
        .map(
            row ->
                new CadenceInForce(
                    row.stretch().days(), row.stretch().from(), row.reason(), row.setBy()))
        .forEach(all::add);
    Collections.reverse(all);
    return all;
  }

  /** What some units have settled. */
  public record Settled(List<SettledDays> rows) {
    public Settled {
      rows = List.copyOf(rows);
    }

    /** When the board of one of the units meets. */
    public BoardCadence of(Id<Unit> unit, String model, BoardDefinition board) {
      return new BoardCadence(
          board.meetingDays(),
          rows.stream()
              .filter(row -> row.unit().equals(unit) && row.model().equals(model))
              .map(SettledDays::stretch)
              .toList());
    }
  }
}
