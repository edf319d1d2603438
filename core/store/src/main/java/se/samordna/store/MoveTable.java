package se.samordna.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.MoveStore;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.MoveReview;
import se.samordna.organisation.Provider;
import se.samordna.text.Text;

/** Moves of enrolments; each of its statements works on a whole batch. */
final class MoveTable implements MoveStore {
  private final Handle handle;
  private final MoveCounts counts;

  MoveTable(Handle handle) {
    this.handle = handle;
    this.counts = new MoveCounts(handle);
  }

  @Override
  public List<InUse> inUse(@Nullable Id<Provider> provider) {
    return counts.inUse(provider);
  }

  @Override
  public List<Group> groups(Scope scope, Set<String> known) {
    return counts.groups(scope, known);
  }

  @Override
  public List<Counted> reasons(Scope scope) {
    return counts.reasons(scope);
  }

  @Override
  public List<Counted> tasks(Scope scope) {
    return counts.tasks(scope);
  }

  @Override
  public int drafts(Scope scope) {
    return counts.drafts(scope);
  }

  @Override
  public int signatures(Scope scope) {
    return counts.signatures(scope);
  }

  @Override
  public List<Counted> settings(Scope scope) {
    return counts.settings(scope);
  }

  @Override
  public List<Moving> next(
      Scope scope, Set<String> known, @Nullable Id<Enrolment> after, int size) {
    return MoveScope.bind(
            handle.createQuery(
                "select "
                    + MoveScope.STANDING
                    + ", n.id, n.person, n.unit from enrolment n where "
                    + MoveScope.OPEN
                    + MoveScope.at(scope, "n")
                    + (after == null ? "" : " and n.id > :after")
                    + " order by n.id limit :size"),
            scope)
        .bind("known", known.toArray(String[]::new))
        .bindMap(after == null ? Map.of() : Map.of("after", after.value()))
        .bind("size", size)
        .map(
            (row, context) ->
                new Moving(Sql.id(row, 7), Sql.id(row, 8), Sql.id(row, 9), MoveScope.standing(row)))
        .list();
  }

  @Override
  public void move(Scope scope, List<Landing> landings, Instant at, By by, Review review) {
    MoveWrites.move(handle, scope, landings, at, by, review);
  }

  @Override
  public List<Moved> nextMoved(Scope scope, @Nullable Id<Enrolment> after, int size) {
    return MoveUndo.next(handle, scope, after, size);
  }

  @Override
  public void undo(Scope scope, Collection<Id<Enrolment>> enrolments, Instant at, String by) {
    MoveUndo.undo(handle, scope, enrolments, at, by);
  }

  @Override
  public Page<MoveReview> reviews(Scope scope, PageRequest page) {
    UUID after = Cursors.read(page.cursor(), 1, keys -> UUID.fromString(keys.get(0)));
    List<MoveReview> read =
        MoveScope.bind(
                handle.createQuery(
                    """
                    select m.enrolment, m.unit, u.name, m.phase_label_sv, m.phase_label_en,
                      m.to_label_sv, m.to_label_en, m.reasons, m.moved_at,
                      not exists (select 1 from task t where t.id = m.review_task
                        and t.provider = m.provider and t.status = 'OPEN')
                    from enrolment_move m join unit u on u.id = m.unit
                    where m.provider = :provider and m.model = :model and m.to_major = :to
                      and m.reviewed = true and m.from_major = :from and m.undone_at is null
                    """
                        + MoveScope.at(scope, "m")
                        + (after == null ? "" : " and m.enrolment > :after")
                        + " order by m.enrolment limit :size"),
                scope)
            .bind("to", scope.to())
            .bindMap(after == null ? Map.of() : Map.of("after", after))
            .bind("size", page.size() + 1)
            .map(
                (row, context) ->
                    new MoveReview(
                        Sql.id(row, 1),
                        Sql.id(row, 2),
                        row.getString(3),
                        new Text(row.getString(4), row.getString(5)),
                        new Text(row.getString(6), row.getString(7)),
                        MoveScope.reasons(row.getString(8)),
                        Sql.required(row, 9),
                        row.getBoolean(10)))
            .list();
    return Cursors.page(read, page, last -> List.of(last.enrolment()));
  }
}
