package se.samordna.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.MoveStore.Counted;
import se.samordna.engine.store.MoveStore.Group;
import se.samordna.engine.store.MoveStore.InUse;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.organisation.Provider;
import se.samordna.text.Text;

/** What a move would take along, counted by the database. */
final class MoveCounts {
  private final Handle handle;

  MoveCounts(Handle handle) {
    this.handle = handle;
  }

  List<InUse> inUse(@Nullable Id<Provider> provider) {
    return handle
        .createQuery(
            "select n.model, n.major, count(*) from enrolment n where n.lifecycle <> 'CLOSED'"
                + (provider == null ? "" : " and n.provider = :provider")
                + " group by n.model, n.major order by n.model, n.major")
        .bindMap(provider == null ? Map.of() : Map.of("provider", provider.value()))
        .map((row, context) -> new InUse(row.getString(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  List<Group> groups(Scope scope, Set<String> known) {
    return MoveScope.bind(
            handle.createQuery(
                "select g.phase, g.lifecycle, g.attention, g.marks, g.on_board, g.strange,"
                    + " max(g.sv), max(g.en), count(*) from (select "
                    + MoveScope.STANDING
                    + ", n.phase_label_sv as sv, n.phase_label_en as en from enrolment n where "
                    + MoveScope.OPEN
                    + MoveScope.at(scope, "n")
                    + """
                    ) g
                    group by g.phase, g.lifecycle, g.attention, g.marks, g.on_board, g.strange
                    order by g.phase, g.lifecycle, g.attention, g.marks, g.on_board, g.strange
                    """),
            scope)
        .bind("known", known.toArray(String[]::new))
        .map(
            (row, context) ->
                new Group(
                    MoveScope.standing(row),
                    new Text(row.getString(7), row.getString(8)),
                    row.getInt(9)))
        .list();
  }

  List<Counted> reasons(Scope scope) {
    return counted(
        scope,
        """
        select r.code, max(r.label_sv), max(r.label_en), count(*) from enrolment n
        join board_entry e on e.enrolment = n.id and e.closed_at is null
        join board_reason r on r.entry = e.id and r.ended_at is null
        """,
        "r.code");
  }

  List<Counted> tasks(Scope scope) {
    return counted(
        scope,
        """
        select t.activity, max(t.title_sv), max(t.title_en), count(*) from enrolment n
        join task t on t.enrolment = n.id and t.status = 'OPEN' and t.activity <> ''
        """,
        "t.activity");
  }

  private List<Counted> counted(Scope scope, String from, String code) {
    return MoveScope.bind(
            handle.createQuery(
                from
                    + " where "
                    + MoveScope.OPEN
                    + MoveScope.at(scope, "n")
                    + " group by "
                    + code
                    + " order by "
                    + code),
            scope)
        .map(
            (row, context) ->
                new Counted(
                    row.getString(1), new Text(row.getString(2), row.getString(3)), row.getInt(4)))
        .list();
  }

  int drafts(Scope scope) {
    return number(
        scope,
        """
        select count(*) from enrolment n
        join answered_form f on f.person = n.person and f.enrolment = n.id and not f.completed
        """);
  }

  int signatures(Scope scope) {
    return number(
        scope,
        """
        select count(distinct s.step || cast(s.enrolment as varchar(36))) from enrolment n
        join step_signature s on s.enrolment = n.id and s.revision = n.revision
        """);
  }

  private int number(Scope scope, String from) {
    return MoveScope.bind(
            handle.createQuery(from + " where " + MoveScope.OPEN + MoveScope.at(scope, "n")), scope)
        .mapTo(Integer.class)
        .one();
  }

  List<Counted> settings(Scope scope) {
    return handle
        .createQuery(
            "select caseload, count(*) from model_threshold"
                + " where provider = :provider and model = :model"
                + (scope.unit() == null ? "" : " and (unit is null or unit = :unit)")
                + " group by caseload order by caseload")
        .bind("provider", scope.provider())
        .bind("model", scope.model())
        .bindMap(scope.unit() == null ? Map.of() : Map.of("unit", scope.unit().value()))
        .map(
            (row, context) ->
                new Counted(
                    row.getString(1), new Text(row.getString(1), row.getString(1)), row.getInt(2)))
        .list();
  }
}
