package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.coordination.EnrolmentBasis;
import se.samordna.coordination.TargetGroup;
import se.samordna.engine.store.BasisStore;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;

/** Grounds of enrolments and target groups of models; what held before ends and stays. */
final class BasisTable implements BasisStore {
  private static final String GROUPS =
      "select model, words, least_age, greatest_age, decided_by, decided_on, recorded_by, begun_at,"
          + " ended_at from target_group where provider = :provider and ended_at is null";

  private final Handle handle;

  BasisTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<EnrolmentBasis> of(Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(
            """
            select b.enrolment, b.basis, b.decision, b.decided_on, b.law, b.valid_to, b.review_on,
              b.without_documentation, b.recorded_by, s.given_name, s.family_name, b.begun_at,
              b.ended_at
            from enrolment_basis b join staff s on s.id = b.recorded_by
            where b.provider = :provider and b.enrolment = :enrolment order by b.ord desc
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map((row, context) -> basis(row))
        .list();
  }

  private static EnrolmentBasis basis(ResultSet row) throws SQLException {
    return new EnrolmentBasis(
        Sql.id(row, 1),
        Basis.valueOf(row.getString(2)),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class),
        row.getBoolean(8),
        Sql.id(row, 9),
        row.getString(10) + " " + row.getString(11),
        Sql.required(row, 12),
        Sql.instant(row, 13));
  }

  @Override
  public void settle(Id<Provider> provider, EnrolmentBasis basis) {
    handle.execute(
        "update enrolment_basis set ended_at = ? where provider = ? and enrolment = ?"
            + " and ended_at is null",
        basis.from(),
        provider,
        basis.enrolment());
    handle
        .createUpdate(
            """
            insert into enrolment_basis (enrolment, ord, provider, basis, decision, decided_on, law,
              valid_to, review_on, without_documentation, recorded_by, begun_at)
            values (:enrolment, (select coalesce(max(ord), 0) + 1 from enrolment_basis
                where enrolment = :enrolment), :provider, :basis, :decision, :decidedOn, :law,
              :validTo, :reviewOn, :without, :by, :begun)
            """)
        .bind("enrolment", basis.enrolment())
        .bind("provider", provider)
        .bind("basis", basis.basis().name())
        .bind("decision", basis.decision())
        .bind("decidedOn", basis.decidedOn())
        .bind("law", basis.law())
        .bind("validTo", basis.validTo())
        .bind("reviewOn", basis.reviewOn())
        .bind("without", basis.withoutDocumentation())
        .bind("by", basis.recordedBy())
        .bind("begun", basis.from())
        .execute();
  }

  @Override
  public List<TargetGroup> targetGroups(Id<Provider> provider) {
    return handle
        .createQuery(GROUPS + " order by model")
        .bind("provider", provider)
        .map((row, context) -> group(row))
        .list();
  }

  @Override
  public Optional<TargetGroup> targetGroup(Id<Provider> provider, String model) {
    return handle
        .createQuery(GROUPS + " and model = :model")
        .bind("provider", provider)
        .bind("model", model)
        .map((row, context) -> group(row))
        .findOne();
  }

  private static TargetGroup group(ResultSet row) throws SQLException {
    return new TargetGroup(
        row.getString(1),
        row.getString(2),
        Sql.whole(row, 3),
        Sql.whole(row, 4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        Sql.id(row, 7),
        Sql.required(row, 8),
        Sql.instant(row, 9));
  }

  @Override
  public void settle(Id<Provider> provider, TargetGroup group) {
    handle.execute(
        "update target_group set ended_at = ? where provider = ? and model = ?"
            + " and ended_at is null",
        group.from(),
        provider,
        group.model());
    handle
        .createUpdate(
            """
            insert into target_group (provider, model, ord, words, least_age, greatest_age,
              decided_by, decided_on, recorded_by, begun_at)
            values (:provider, :model, (select coalesce(max(ord), 0) + 1 from target_group
                where provider = :provider and model = :model), :words, :least, :greatest,
              :decidedBy, :decidedOn, :by, :begun)
            """)
        .bind("provider", provider)
        .bind("model", group.model())
        .bind("words", group.words())
        .bind("least", group.leastAge())
        .bind("greatest", group.greatestAge())
        .bind("decidedBy", group.decidedBy())
        .bind("decidedOn", group.decidedOn())
        .bind("by", group.recordedBy())
        .bind("begun", group.from())
        .execute();
  }
}
