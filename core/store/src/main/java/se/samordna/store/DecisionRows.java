package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Decisions on who coordinates, each written once. */
final class DecisionRows {
  private DecisionRows() {}

  static List<CoordinatorDecision> of(Handle handle, Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select d.id, d.person, d.staff, s.given_name, s.family_name, d.rule, d.unresolved,
              d.evidence, d.decided_by, b.given_name, b.family_name, d.persons_view, d.valid_from,
              d.decided_at
            from coordinator_decision d join staff s on s.id = d.staff
              join staff b on b.id = d.decided_by
            where d.provider = :provider and d.person = :person
            order by d.decided_at desc, d.id desc
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> decision(row))
        .list();
  }

  private static CoordinatorDecision decision(ResultSet row) throws SQLException {
    return new CoordinatorDecision(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getString(4) + " " + row.getString(5),
        DecisionRule.valueOf(row.getString(6)),
        row.getBoolean(7),
        EvidenceJson.read(row.getString(8)),
        Sql.id(row, 9),
        row.getString(10) + " " + row.getString(11),
        row.getString(12),
        row.getObject(13, LocalDate.class),
        Sql.required(row, 14));
  }

  static void add(Handle handle, Id<Provider> provider, CoordinatorDecision decision) {
    handle.execute(
        "insert into coordinator_decision (id, provider, person, staff, rule, unresolved, evidence,"
            + " persons_view, decided_by, valid_from, decided_at) select ?, provider, id, ?, ?, ?,"
            + " ?, ?, ?, ?, ? from person where provider = ? and id = ?",
        decision.id(),
        decision.staff(),
        decision.rule().name(),
        decision.unresolved(),
        EvidenceJson.write(decision.evidence()),
        decision.personsView(),
        decision.decidedBy(),
        decision.validFrom(),
        decision.decidedAt(),
        provider,
        decision.person());
  }
}
