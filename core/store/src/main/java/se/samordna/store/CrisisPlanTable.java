package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;

/** Crisis plans: one row a version, none ever changed. */
final class CrisisPlanTable {
  private static final String PLAN =
      """
      select c.person, c.number, c.content, c.review_by, c.written_at, c.written_by,
        c.copy_offered,
        (select max(e.on_day) from crisis_plan_evaluation e
          where e.person = c.person and e.with_person),
        c.person_took_part, c.took_part, c.reference
      from crisis_plan c where c.provider = :provider and
      """;

  private final Handle handle;

  CrisisPlanTable(Handle handle) {
    this.handle = handle;
  }

  Map<Id<Person>, CrisisPlan> newest(Id<Provider> provider, Collection<Id<Person>> persons) {
    Map<Id<Person>, CrisisPlan> newest = new HashMap<>();
    handle
        .createQuery(
            PLAN
                + " c.person = any(:persons) and c.number = (select n.number from crisis_plan n"
                + " where n.person = c.person order by n.written_at desc, n.number desc limit 1)")
        .bind("provider", provider)
        .bind("persons", Sql.uuids(persons))
        .map((row, context) -> plan(row))
        .forEach(plan -> newest.put(plan.person(), plan));
    return newest;
  }

  List<CrisisPlan> versions(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(PLAN + " c.person = :person order by c.written_at desc, c.number desc")
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> plan(row))
        .list();
  }

  void add(Id<Provider> provider, CrisisPlan plan) {
    handle.execute(
        "insert into crisis_plan (person, number, provider, content, review_by, written_at,"
            + " written_by, copy_offered, person_took_part, took_part, reference)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        plan.person(),
        plan.number(),
        provider,
        PlanJson.write(plan.content()),
        plan.reviewBy(),
        plan.writtenAt(),
        plan.writtenBy(),
        plan.copyOffered(),
        plan.personTookPart(),
        Json.write(plan.tookPart()),
        plan.reference());
  }

  private static CrisisPlan plan(ResultSet row) throws SQLException {
    return new CrisisPlan(
        Sql.id(row, 1),
        row.getInt(2),
        PlanJson.crisisPlan(row.getString(3)),
        row.getObject(4, LocalDate.class),
        Sql.required(row, 5),
        Sql.id(row, 6),
        row.getBoolean(7),
        Sql.day(row, 8),
        row.getBoolean(9),
        Json.list(row.getString(10)),
        row.getString(11));
  }

  /** Adds what was learnt of a version. */
  void add(
      Id<Provider> provider,
      Id<Person> person,
      int number,
      CrisisPlanEvaluation evaluation,
      Id<Staff> recordedBy,
      Instant recordedAt) {
    handle.execute(
        "insert into crisis_plan_evaluation (id, provider, person, number, on_day, used,"
            + " what_helped, what_to_change, with_person, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        provider,
        person,
        number,
        evaluation.date(),
        evaluation.used(),
        evaluation.whatHelped(),
        evaluation.whatToChange(),
        evaluation.withPerson(),
        recordedBy,
        recordedAt);
  }
}
