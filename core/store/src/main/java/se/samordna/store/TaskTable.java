package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.TaskStore;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** Tasks. */
final class TaskTable implements TaskStore {
  private static final String TASK =
      """
      select t.id, t.revision, t.person, p.given_name, p.family_name, t.unit, t.enrolment,
        t.activity, t.title_sv, t.title_en, t.assignee, t.due, t.grace_until, t.status, t.ended_at,
        p.protection
      from task t join person p on p.id = t.person
      where t.provider = :provider and
      """;

  /** A unit that no longer takes part in the care sees no tasks about the person in its lists. */
  private static final String RELATED =
      " and exists (select 1 from care_relation r where r.person = t.person and r.unit = t.unit"
          + " and r.ended_at is null)";

  private static final String RANK = "case when t.status = 'OPEN' then 0 else 1 end";

  private final Handle handle;

  TaskTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Task> task) {
    return Owners.of(handle, "task", provider, task);
  }

  @Override
  public void add(Id<Provider> provider, Task task, Instant createdAt) {
    handle.execute(
        "insert into task (id, provider, person, unit, enrolment, revision, activity, title_sv,"
            + " title_en, assignee, due, grace_until, status, created_at, reason)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        task.id(),
        provider,
        task.person(),
        task.unit(),
        task.enrolment(),
        task.revision(),
        task.key(),
        task.title().sv(),
        task.title().en(),
        task.assignee(),
        task.due(),
        task.graceUntil(),
        task.status().name(),
        createdAt);
  }

  @Override
  public Optional<Task> get(Id<Provider> provider, Id<Task> task) {
    return handle
        .createQuery(TASK + " t.id = :task")
        .bind("provider", provider)
        .bind("task", task)
        .map((row, context) -> task(row))
        .findOne();
  }

  @Override
  public Page<Task> openFor(
      Id<Provider> provider, Id<Staff> assignee, List<Id<Unit>> units, PageRequest page) {
    return open(
        "t.assignee = :assignee and t.unit = any(:units) and t.status = 'OPEN'" + RELATED,
        page,
        query ->
            query
                .bind("provider", provider)
                .bind("assignee", assignee)
                .bind("units", Sql.uuids(units)));
  }

  @Override
  public List<Task> dueFor(
      Id<Provider> provider, Id<Staff> assignee, List<Id<Unit>> units, LocalDate last, int atMost) {
    return handle
        .createQuery(
            TASK
                + " t.assignee = :assignee and t.unit = any(:units) and t.status = 'OPEN'"
                + " and t.due <= :last"
                + RELATED
                + " order by t.due, t.id limit :size")
        .bind("provider", provider)
        .bind("assignee", assignee)
        .bind("units", Sql.uuids(units))
        .bind("last", last)
        .bind("size", atMost)
        .map((row, context) -> listed(row))
        .list();
  }

  @Override
  public int countOpenFor(Id<Provider> provider, Id<Staff> assignee, List<Id<Unit>> units) {
    return handle
        .createQuery(
            "select count(*) from task t where t.provider = :provider and t.assignee = :assignee"
                + " and t.unit = any(:units) and t.status = 'OPEN'"
                + RELATED)
        .bind("provider", provider)
        .bind("assignee", assignee)
        .bind("units", Sql.uuids(units))
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public Page<Task> openAt(Id<Provider> provider, Id<Unit> unit, PageRequest page) {
    return open(
        "t.unit = :unit and t.status = 'OPEN'" + RELATED,
        page,
        query -> query.bind("provider", provider).bind("unit", unit));
  }

  @Override
  public Page<Task> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page) {
    Ranked after = Cursors.read(page.cursor(), 3, Ranked::of);
    Query query =
        handle
            .createQuery(
                TASK
                    + " t.person = :person"
                    + (after == null
                        ? ""
                        : " and ("
                            + RANK
                            + " > :rank or ("
                            + RANK
                            + " = :rank and (t.due > :due or (t.due = :due and t.id > :id))))")
                    + " order by "
                    + RANK
                    + ", t.due, t.id limit :size")
            .bind("provider", provider)
            .bind("person", person)
            .bind("size", page.size() + 1);
    if (after != null) {
      query.bind("rank", after.rank()).bind("due", after.due()).bind("id", after.id());
    }
    return Cursors.page(
        query.map((row, context) -> task(row)).list(),
        page,
        last -> List.of(last.status() == Task.Status.OPEN ? 0 : 1, last.due(), last.id()));
  }

  private Page<Task> open(String condition, PageRequest page, Binding binding) {
    After after = Cursors.read(page.cursor(), 2, After::of);
    Query query =
        handle
            .createQuery(
                TASK
                    + " "
                    + condition
                    + (after == null ? "" : " and (t.due > :due or (t.due = :due and t.id > :id))")
                    + " order by t.due, t.id limit :size")
            .bind("size", page.size() + 1);
    binding.bind(query);
    if (after != null) {
      query.bind("due", after.due()).bind("id", after.id());
    }
    return Cursors.page(
        query.map((row, context) -> listed(row)).list(),
        page,
        last -> List.of(last.due(), last.id()));
  }

  @Override
  public List<Task> openAbout(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(TASK + " t.person = :person and t.status = 'OPEN' order by t.due, t.id")
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> task(row))
        .list();
  }

  @Override
  public int carry(Id<Provider> provider, Collection<Id<Task>> tasks, Carrying carrying) {
    return handle
        .createUpdate(
            """
            update task set unit = :unit, assignee = :assignee, revision = revision + 1,
              enrolment = case when enrolment = :from then :to else enrolment end
            where provider = :provider and id = any(:tasks) and status = 'OPEN'
            """)
        .bind("unit", carrying.unit())
        .bind("assignee", carrying.assignee())
        .bind("from", carrying.from())
        .bind("to", carrying.to().value())
        .bind("provider", provider)
        .bind("tasks", Sql.uuids(tasks))
        .execute();
  }

  @Override
  public List<Task> openOf(Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(TASK + " t.enrolment = :enrolment and t.status = 'OPEN' order by t.due, t.id")
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map((row, context) -> task(row))
        .list();
  }

  @Override
  public Optional<Instant> lastDone(Id<Provider> provider, Id<Enrolment> enrolment, String key) {
    return handle
        .createQuery(
            "select ended_at from task where provider = ? and enrolment = ? and activity = ?"
                + " and status = 'DONE' order by ended_at desc limit 1")
        .bind(0, provider)
        .bind(1, enrolment)
        .bind(2, key)
        .map((row, context) -> Sql.required(row, 1))
        .findFirst();
  }

  @Override
  public List<AskedTask> askedOf(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select t.id, t.revision, t.person, p.given_name, p.family_name, t.unit, t.enrolment,
              t.activity, t.title_sv, t.title_en, t.assignee, t.due, t.grace_until, t.status,
              t.ended_at, n.model, n.major, k.staff, t.created_at
            from task t join person p on p.id = t.person join enrolment n on n.id = t.enrolment
            left join enrolment_coordinator k on k.enrolment = n.id and k.ended_at is null
            where t.provider = :provider and t.person = :person and t.status = 'OPEN'
              and t.activity <> '' and n.lifecycle <> 'CLOSED'
            order by t.due, t.id
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map(
            (row, context) ->
                new AskedTask(
                    task(row),
                    row.getString(16),
                    row.getInt(17),
                    Sql.idOrNull(row, 18),
                    Sql.required(row, 19)))
        .list();
  }

  @Override
  public boolean end(Id<Provider> provider, Id<Task> task, int revision, Ending ending) {
    return handle.execute(
            "update task set status = ?, ended_at = ?, ended_by = ?, reason = ?,"
                + " revision = revision + 1 where provider = ? and id = ? and revision = ?"
                + " and status = 'OPEN'",
            ending.status().name(),
            ending.at(),
            ending.by(),
            ending.reason(),
            provider,
            task,
            revision)
        == 1;
  }

  @Override
  public int endOpenOf(
      Id<Provider> provider, Id<Enrolment> enrolment, @Nullable String key, Ending ending) {
    Update update =
        handle
            .createUpdate(
                """
                update task set status = :status, ended_at = :at, ended_by = :by,
                  reason = :reason, revision = revision + 1
                where provider = :provider and enrolment = :enrolment and status = 'OPEN'
                """
                    + (key == null ? "" : " and activity = :key"))
            .bind("status", ending.status().name())
            .bind("at", ending.at())
            .bind("by", ending.by())
            .bind("reason", ending.reason())
            .bind("provider", provider)
            .bind("enrolment", enrolment);
    if (key != null) {
      update.bind("key", key);
    }
    return update.execute();
  }

  @Override
  public Map<Id<Person>, Integer> openAssigned(
      Id<Provider> provider, Id<Unit> unit, Id<Staff> assignee) {
    Map<Id<Person>, Integer> open = new HashMap<>();
    handle
        .createQuery(
            """
            select person, count(*) from task
            where provider = :provider and assignee = :assignee and status = 'OPEN'
              and unit = :unit
            group by person
            """)
        .bind("provider", provider)
        .bind("assignee", assignee)
        .bind("unit", unit)
        .map((row, context) -> Map.entry(Sql.<Person>id(row, 1), row.getInt(2)))
        .forEach(each -> open.put(each.getKey(), each.getValue()));
    return open;
  }

  @Override
  public int handOver(
      Id<Provider> provider, Id<Unit> unit, Id<Person> person, Id<Staff> from, Id<Staff> to) {
    return handle.execute(
        "update task set assignee = ?, revision = revision + 1 where provider = ? and person = ?"
            + " and unit = ? and assignee = ? and status = 'OPEN'",
        to,
        provider,
        person,
        unit,
        from);
  }

  @Override
  public boolean assign(
      Id<Provider> provider, Id<Task> task, int revision, @Nullable Id<Staff> assignee) {
    return handle.execute(
            "update task set assignee = ?, revision = revision + 1 where provider = ? and id = ?"
                + " and revision = ? and status = 'OPEN'",
            assignee,
            provider,
            task,
            revision)
        == 1;
  }

  @Override
  public boolean move(
      Id<Provider> provider, Id<Task> task, int revision, LocalDate due, LocalDate graceUntil) {
    return handle.execute(
            "update task set due = ?, grace_until = ?, revision = revision + 1 where provider = ?"
                + " and id = ? and revision = ? and status = 'OPEN'",
            due,
            graceUntil,
            provider,
            task,
            revision)
        == 1;
  }

  @Override
  public int countMissedFor(
      Id<Provider> provider, Id<Staff> assignee, List<Id<Unit>> units, LocalDate day) {
    return countMissed("t.assignee = :assignee and t.unit = any(:units)", provider, day)
        .bind("assignee", assignee)
        .bind("units", Sql.uuids(units))
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public int countMissedAt(Id<Provider> provider, Id<Unit> unit, LocalDate day) {
    return countMissed("t.unit = :unit", provider, day)
        .bind("unit", unit)
        .mapTo(Integer.class)
        .one();
  }

  /** What is missed was due before, which the index on the due day knows. */
  private Query countMissed(String whose, Id<Provider> provider, LocalDate day) {
    return handle
        .createQuery(
            "select count(*) from task t where t.provider = :provider and "
                + whose
                + " and t.status = 'OPEN' and t.due < :day and t.grace_until < :day"
                + RELATED)
        .bind("provider", provider)
        .bind("day", day);
  }

  private static Task task(ResultSet row) throws SQLException {
    return task(row, row.getString(4) + " " + row.getString(5));
  }

  /** A task in a list of many persons', where a protected person is not named. */
  private static Task listed(ResultSet row) throws SQLException {
    return Protection.valueOf(row.getString(16)).hides() ? task(row, "") : task(row);
  }

  private static Task task(ResultSet row, String personName) throws SQLException {
    return new Task(
        Sql.id(row, 1),
        row.getInt(2),
        Sql.id(row, 3),
        personName,
        Sql.id(row, 6),
        Sql.idOrNull(row, 7),
        row.getString(8),
        new Text(row.getString(9), row.getString(10)),
        Sql.idOrNull(row, 11),
        row.getObject(12, LocalDate.class),
        row.getObject(13, LocalDate.class),
        Task.Status.valueOf(row.getString(14)),
        Sql.instant(row, 15));
  }

  /** Gives a query the values that its condition names. */
  private interface Binding {
    void bind(Query query);
  }

  private record After(LocalDate due, UUID id) {
    static After of(List<String> keys) {
      return new After(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }

  private record Ranked(int rank, LocalDate due, UUID id) {
    static Ranked of(List<String> keys) {
      return new Ranked(
          Integer.parseInt(keys.get(0)),
          LocalDate.parse(keys.get(1)),
          UUID.fromString(keys.get(2)));
    }
  }
}
