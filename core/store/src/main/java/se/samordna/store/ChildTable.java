package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.child.Child;
import se.samordna.child.HomeAnswer;
import se.samordna.engine.store.ChildStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/** Children of persons, and what was answered to whether there are any in the home. */
final class ChildTable implements ChildStore {
  private final Handle handle;

  ChildTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Child> child) {
    return Owners.of(handle, "child", provider, child);
  }

  @Override
  public List<Child> of(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select id, person, revision, name, birth_date, lives, needs, recorded_by, recorded_at
            from child where provider = ? and person = ? and ended_at is null
            order by case when birth_date is null then 1 else 0 end, birth_date, name, id
            """)
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new Child(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    row.getInt(3),
                    row.getString(4),
                    Sql.day(row, 5),
                    Child.Lives.valueOf(row.getString(6)),
                    row.getString(7),
                    Sql.id(row, 8),
                    Sql.required(row, 9)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, Child child) {
    handle.execute(
        "insert into child (id, provider, person, revision, name, birth_date, lives, needs,"
            + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        child.id(),
        provider,
        child.person(),
        child.revision(),
        child.name(),
        child.birthDate(),
        child.lives().name(),
        child.needs(),
        child.recordedBy(),
        child.recordedAt());
  }

  @Override
  public boolean end(
      Id<Provider> provider, Id<Child> child, int revision, Instant at, Id<Staff> by) {
    return handle.execute(
            "update child set ended_at = ?, ended_by = ?, revision = revision + 1"
                + " where provider = ? and id = ? and revision = ? and ended_at is null",
            at,
            by,
            provider,
            child,
            revision)
        == 1;
  }

  @Override
  public List<HomeAnswer> answers(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select answer, on_day, note, recorded_by, recorded_at from home_answer"
                + " where provider = ? and person = ? order by recorded_at desc, id")
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new HomeAnswer(
                    HomeAnswer.Answer.valueOf(row.getString(1)),
                    row.getObject(2, LocalDate.class),
                    row.getString(3),
                    Sql.id(row, 4),
                    Sql.required(row, 5)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, Id<Person> person, HomeAnswer answer) {
    handle.execute(
        "insert into home_answer (id, provider, person, answer, on_day, note, recorded_by,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        Id.next(),
        provider,
        person,
        answer.answer().name(),
        answer.day(),
        answer.note(),
        answer.recordedBy(),
        answer.recordedAt());
  }
}
