package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
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
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** Tasks, listed by what is due first. */
final class TaskTable implements TaskStore {
  private static final String SELECT =
      """
      select t.id, t.revision, t.person, p.given_name, p.family_name, t.unit, t.enrolment,
        t.activity, t.title_sv, t.title_en, t.assignee, t.due, t.grace_until, t.status, t.ended_at,
        t.every_days, t.grace_days, case when t.status = 'OPEN' then 0 else 1 end as ended
      from task t join person p on p.id = t.person
      where t.provider = :provider
      """;

  private final Handle handle;

  TaskTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Task> task) {
    return handle
        .createQuery("select person from task where provider = :provider and id = :id")
        .bind("provider", provider)
        .bind("id", task)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne();
  }

  @Override
  public Optional<TaskRow> find(Id<Provider> provider, Id<Task> task) {
    return query(" and t.id = :id", provider)
        .bind("id", task)
        .map(
            (row, context) ->
                new TaskRow(
                    task(row), new Cadence(row.getInt("every_days"), row.getInt("grace_days"))))
        .findOne();
  }

  @Override
  public void add(Id<Provider> provider, Task task, Cadence cadence, Instant at) {
    handle
        .createUpdate(
            """
            insert into task (id, provider, person, unit, enrolment, revision, activity, every_days,
              grace_days, title_sv, title_en, assignee, due, grace_until, status, created_at,
              ended_at, ended_by, reason)
            values (:id, :provider, :person, :unit, :enrolment, 1, :activity, :every, :grace, :sv,
              :en, :assignee, :due, :until, 'OPEN', :at, null, null, '')
            """)
        .bind("id", task.id())
        .bind("provider", provider)
        .bind("person", task.person())
        .bind("unit", task.unit())
        .bind("enrolment", uuid(task.enrolment()))
        .bind("activity", task.key())
        .bind("every", cadence.everyDays())
        .bind("grace", cadence.graceDays())
        .bind("sv", task.title().sv())
        .bind("en", task.title().en())
        .bind("assignee", uuid(task.assignee()))
        .bind("due", task.due())
        .bind("until", task.graceUntil())
        .bind("at", at)
        .execute();
  }

  @Override
  public boolean change(
      Id<Provider> provider, Task task, @Nullable Id<Staff> endedBy, String reason) {
    return handle
            .createUpdate(
                """
                update task set revision = revision + 1, assignee = :assignee, status = :status,
                  ended_at = :ended, ended_by = :by, reason = :reason
                where provider = :provider and id = :id and revision = :revision
                """)
            .bind("assignee", uuid(task.assignee()))
            .bind("status", task.status().name())
            .bind("ended", task.endedAt())
            .bind("by", uuid(endedBy))
            .bind("reason", reason)
            .bind("provider", provider)
            .bind("id", task.id())
            .bind("revision", task.revision())
            .execute()
        == 1;
  }

  @Override
  public void cancel(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      @Nullable String activity,
      Id<Staff> by,
      Instant at) {
    handle
        .createUpdate(
            """
            update task set revision = revision + 1, status = 'CANCELLED', ended_at = :at,
              ended_by = :by
            where provider = :provider and enrolment = :enrolment and status = 'OPEN'
              and (:all or activity = :activity)
            """)
        .bind("at", at)
        .bind("by", by)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .bind("all", activity == null)
        .bind("activity", activity == null ? "" : activity)
        .execute();
  }

  @Override
  public boolean hasOpen(Id<Provider> provider, Id<Enrolment> enrolment, String activity) {
    return handle
        .createQuery(
            """
            select count(*) from task where provider = :provider and enrolment = :enrolment
              and status = 'OPEN' and activity = :activity
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .bind("activity", activity)
        .map((row, context) -> row.getInt(1) > 0)
        .one();
  }

  @Override
  public Page<Task> openFor(
      Id<Provider> provider, Id<Staff> staff, Collection<Id<Unit>> units, PageRequest page) {
    return page(
        " and t.assignee = :staff and t.unit = any(:units) and t.status = 'OPEN'",
        provider,
        page,
        query -> query.bind("staff", staff).bind("units", Sql.uuids(units)));
  }

  @Override
  public int countFor(Id<Provider> provider, Id<Staff> staff, Collection<Id<Unit>> units) {
    return handle
        .createQuery(
            """
            select count(*) from task t where t.provider = :provider and t.assignee = :staff
              and t.unit = any(:units) and t.status = 'OPEN'
            """)
        .bind("provider", provider)
        .bind("staff", staff)
        .bind("units", Sql.uuids(units))
        .map((row, context) -> row.getInt(1))
        .one();
  }

  @Override
  public List<Task> dueFor(
      Id<Provider> provider, Id<Staff> staff, Collection<Id<Unit>> units, LocalDate by, int most) {
    return query(
            """
             and t.assignee = :staff and t.unit = any(:units) and t.status = 'OPEN' and t.due <= :by
            order by t.due, t.id fetch first :most rows only
            """,
            provider)
        .bind("staff", staff)
        .bind("units", Sql.uuids(units))
        .bind("by", by)
        .bind("most", most)
        .map((row, context) -> task(row))
        .list();
  }

  @Override
  public Page<Task> openAt(Id<Provider> provider, Id<Unit> unit, PageRequest page) {
    return page(
        " and t.unit = :unit and t.status = 'OPEN'",
        provider,
        page,
        query -> query.bind("unit", unit));
  }

  @Override
  public Page<Task> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page) {
    return page(" and t.person = :person", provider, page, query -> query.bind("person", person));
  }

  @Override
  public List<Task> openOf(Id<Provider> provider, Id<Person> person, int most) {
    return query(
            " and t.person = :person and t.status = 'OPEN' order by t.due, t.id"
                + " fetch first :most rows only",
            provider)
        .bind("person", person)
        .bind("most", most)
        .map((row, context) -> task(row))
        .list();
  }

  private Page<Task> page(String where, Id<Provider> provider, PageRequest page, Binding more) {
    String after =
        page.cursor() == null
            ? ""
            : """
               and (case when t.status = 'OPEN' then 0 else 1 end > :ended
                or (case when t.status = 'OPEN' then 0 else 1 end = :ended
                  and (t.due > :due or (t.due = :due and t.id > :id))))
              """;
    Query query =
        query(where + after + " order by ended, t.due, t.id fetch first :size rows only", provider)
            .bind("size", page.size() + 1);
    if (page.cursor() != null) {
      bindAfter(query, page.cursor());
    }
    List<Task> found = more.on(query).map((row, context) -> task(row)).list();
    if (found.size() <= page.size()) {
      return new Page<>(found, null);
    }
    Task last = found.get(page.size() - 1);
    int ended = last.status() == Task.Status.OPEN ? 0 : 1;
    return new Page<>(found.subList(0, page.size()), Cursor.write(ended, last.due(), last.id()));
  }

  private static void bindAfter(Query query, String cursor) {
    List<String> values = Cursor.read(cursor, 3);
    try {
      query
          .bind("ended", Integer.parseInt(values.get(0)))
          .bind("due", LocalDate.parse(values.get(1)))
          .bind("id", UUID.fromString(values.get(2)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refusal.at("/cursor", Code.CURSOR_WRONG);
    }
  }

  private Query query(String where, Id<Provider> provider) {
    return handle.createQuery(SELECT + where).bind("provider", provider);
  }

  private static @Nullable UUID uuid(@Nullable Id<?> id) {
    return id == null ? null : id.value();
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(
        Sql.id(row, 1),
        row.getInt(2),
        Sql.id(row, 3),
        row.getString(4) + " " + row.getString(5),
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

  /** The rest of what a query is bound to. */
  private interface Binding {
    Query on(Query query);
  }
}
