package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.engine.store.MoveStore.Standing;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.MoveReview;

/** Which enrolments a move is about, as a condition. */
final class MoveScope {
  /** The open enrolments {@code n} on the old major. */
  static final String OPEN =
      " n.provider = :provider and n.model = :model and n.major = :from"
          + " and n.lifecycle <> 'CLOSED'";

  /** What decides where {@code n} goes, as {@link #standing} reads it; binds {@code known}. */
  static final String STANDING =
      """
      n.phase, n.lifecycle, n.attention, n.marks,
      exists (select 1 from board_entry e
        where e.enrolment = n.id and e.closed_at is null) as on_board,
      exists (select 1 from board_entry e join board_reason r on r.entry = e.id
        where e.enrolment = n.id and e.closed_at is null and r.ended_at is null
          and not (r.code = any(:known))) as strange
      """;

  private MoveScope() {}

  /** The first six columns of a row. */
  static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getString(1),
        Lifecycle.valueOf(row.getString(2)),
        row.getBoolean(3),
        words(row.getString(4)),
        row.getBoolean(5),
        row.getBoolean(6));
  }

  /** At the unit, if the move is about one. */
  static String at(Scope scope, String alias) {
    return scope.unit() == null ? "" : " and " + alias + ".unit = :unit";
  }

  /** Binds the provider, model, old major and unit. */
  static <S extends SqlStatement<S>> S bind(S statement, Scope scope) {
    return statement
        .bind("provider", scope.provider())
        .bind("model", scope.model())
        .bind("from", scope.from())
        .bindMap(scope.unit() == null ? Map.of() : Map.of("unit", scope.unit().value()));
  }

  /** Words that stand in one column with a space between. */
  static Set<String> words(String column) {
    return column.isEmpty() ? Set.of() : Set.of(column.split(" "));
  }

  static String written(Set<MoveReview.Reason> reasons) {
    return reasons.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  static Set<MoveReview.Reason> reasons(String column) {
    Set<MoveReview.Reason> reasons = EnumSet.noneOf(MoveReview.Reason.class);
    words(column).forEach(word -> reasons.add(MoveReview.Reason.valueOf(word)));
    return reasons;
  }
}
