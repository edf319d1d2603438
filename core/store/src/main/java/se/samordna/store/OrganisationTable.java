package se.samordna.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import se.samordna.Id;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.PlannedPost;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Unit;
import se.samordna.text.SwedishOrder;

/** The organisation in its tables. */
final class OrganisationTable implements OrganisationStore {
  private static final String STAFF =
      "s.id, s.provider, s.given_name, s.family_name, s.hsa_id, s.protected_identity";
  static final String ASSIGNMENT =
      "a.id, a.staff, a.unit, a.role, a.profession, a.fte, a.case_carrying, a.from_day, a.to_day";

  private final Handle handle;

  OrganisationTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Principal principal) {
    handle.execute(
        "insert into principal (id, name, kind) values (?, ?, ?)",
        principal.id(),
        principal.name(),
        principal.kind().name());
  }

  @Override
  public void add(Provider provider) {
    handle.execute(
        "insert into provider (id, principal, name, kind) values (?, ?, ?, ?)",
        provider.id(),
        provider.principal(),
        provider.name(),
        provider.kind().name());
  }

  @Override
  public void add(Unit unit) {
    handle.execute(
        "insert into unit (id, provider, name, sort_key, hsa_id) values (?, ?, ?, ?, ?)",
        unit.id(),
        unit.provider(),
        unit.name(),
        SwedishOrder.sortKey(unit.name()),
        unit.hsaId());
    handle.execute(
        "insert into record_unit (unit, provider) values (?, ?)", unit.id(), unit.provider());
  }

  @Override
  public void add(Staff staff) {
    handle.execute(
        "insert into staff (id, provider, given_name, family_name, sort_key, hsa_id,"
            + " protected_identity) values (?, ?, ?, ?, ?, ?, ?)",
        staff.id(),
        staff.provider(),
        staff.givenName(),
        staff.familyName(),
        SwedishOrder.sortKey(staff.familyName() + " " + staff.givenName()),
        staff.hsaId(),
        staff.protectedIdentity());
  }

  @Override
  public void add(Id<Provider> provider, Assignment assignment) {
    handle.execute(
        "insert into assignment (id, provider, staff, unit, role, profession, fte, case_carrying,"
            + " from_day, to_day) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        assignment.id(),
        provider,
        assignment.staff(),
        assignment.unit(),
        assignment.role().name(),
        assignment.profession().name(),
        assignment.fte(),
        assignment.caseCarrying(),
        assignment.from(),
        assignment.to());
  }

  @Override
  public void add(Id<Provider> provider, Absence absence) {
    handle.execute(
        "insert into absence (id, provider, staff, from_day, to_day, deputy)"
            + " values (?, ?, ?, ?, ?, ?)",
        absence.id(),
        provider,
        absence.staff(),
        absence.from(),
        absence.to(),
        absence.deputy());
  }

  @Override
  public Optional<Principal> principal(Id<Principal> principal) {
    return handle
        .createQuery("select id, name, kind from principal where id = ?")
        .bind(0, principal)
        .map(
            (row, context) ->
                new Principal(
                    Sql.id(row, 1), row.getString(2), Principal.Kind.valueOf(row.getString(3))))
        .findOne();
  }

  @Override
  public boolean has(Id<Principal> principal) {
    return handle
        .createQuery("select 1 from principal where id = ?")
        .bind(0, principal)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public List<Provider> providers() {
    return handle
        .createQuery("select id, principal, name, kind from provider order by name, id")
        .map(OrganisationTable::providerRow)
        .list();
  }

  @Override
  public Optional<Provider> provider(Id<Provider> provider) {
    return handle
        .createQuery("select id, principal, name, kind from provider where id = ?")
        .bind(0, provider)
        .map(OrganisationTable::providerRow)
        .findOne();
  }

  @Override
  public List<Unit> units(Id<Provider> provider) {
    return handle
        .createQuery(
            "select id, provider, name, hsa_id from unit where provider = ? order by sort_key, id")
        .bind(0, provider)
        .map(OrganisationTable::unitRow)
        .list();
  }

  @Override
  public List<Unit> unitsBeside(Id<Provider> provider) {
    return handle
        .createQuery(
            "select id, provider, name, hsa_id from unit where provider <> ? order by sort_key, id")
        .bind(0, provider)
        .map(OrganisationTable::unitRow)
        .list();
  }

  @Override
  public List<Unit> units(Id<Provider> provider, Collection<Id<Unit>> units) {
    return handle
        .createQuery(
            "select id, provider, name, hsa_id from unit where provider = ? and id = any(?)")
        .bind(0, provider)
        .bind(1, Sql.uuids(units))
        .map(OrganisationTable::unitRow)
        .list();
  }

  @Override
  public Optional<Unit> unit(Id<Provider> provider, Id<Unit> unit) {
    return handle
        .createQuery("select id, provider, name, hsa_id from unit where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, unit)
        .map(OrganisationTable::unitRow)
        .findOne();
  }

  @Override
  public Optional<Unit> unit(Id<Unit> unit) {
    return handle
        .createQuery("select id, provider, name, hsa_id from unit where id = ?")
        .bind(0, unit)
        .map(OrganisationTable::unitRow)
        .findOne();
  }

  @Override
  public Optional<Staff> staff(Id<Provider> provider, Id<Staff> staff) {
    return staff(staff).filter(found -> found.provider().equals(provider));
  }

  @Override
  public Optional<Staff> staff(Id<Staff> staff) {
    return handle
        .createQuery("select " + STAFF + " from staff s where s.id = ?")
        .bind(0, staff)
        .map((row, context) -> staff(row, 1))
        .findOne();
  }

  @Override
  public Map<Id<Staff>, String> names(Id<Provider> provider, Collection<Id<Staff>> staff) {
    if (staff.isEmpty()) {
      return Map.of();
    }
    Map<Id<Staff>, String> names = new HashMap<>();
    handle
        .createQuery("select " + STAFF + " from staff s where s.provider = ? and s.id = any(?)")
        .bind(0, provider)
        .bind(1, Sql.uuids(staff))
        .map((row, context) -> staff(row, 1))
        .forEach(found -> names.put(found.id(), found.name()));
    return names;
  }

  @Override
  public List<Organisations.StaffAtUnit> staffAt(
      Id<Provider> provider, Id<Unit> unit, LocalDate day) {
    return handle
        .createQuery(
            "select "
                + STAFF
                + ", "
                + ASSIGNMENT
                + ", exists (select 1 from absence b where b.staff = s.id and b.from_day <= :day"
                + " and (b.to_day is null or b.to_day >= :day))"
                + " from assignment a join staff s on s.id = a.staff where a.provider = :provider"
                + " and a.unit = :unit and a.from_day <= :day"
                + " and (a.to_day is null or a.to_day >= :day) order by s.sort_key, s.id, a.id")
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("day", day)
        .map(
            (row, context) ->
                new Organisations.StaffAtUnit(
                    staff(row, 1), assignment(row, 7), row.getBoolean(16)))
        .list();
  }

  @Override
  public Map<Id<Staff>, Profession> professions(
      Id<Provider> provider, Id<Unit> unit, Collection<Id<Staff>> staff, LocalDate day) {
    if (staff.isEmpty()) {
      return Map.of();
    }
    Map<Id<Staff>, Profession> professions = new LinkedHashMap<>();
    handle
        .createQuery(
            "select "
                + ASSIGNMENT
                + " from assignment a where a.provider = :provider and a.staff = any(:staff)"
                + " and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)"
                + " order by case when a.unit = :unit then 0 else 1 end, a.from_day, a.id")
        .bind("provider", provider)
        .bind("staff", Sql.uuids(staff))
        .bind("day", day)
        .bind("unit", unit)
        .map((row, context) -> assignment(row, 1))
        .forEach(held -> professions.putIfAbsent(held.staff(), held.profession()));
    return professions;
  }

  @Override
  public Optional<Held> assignment(Id<Assignment> assignment) {
    return handle
        .createQuery("select a.provider, " + ASSIGNMENT + " from assignment a where a.id = ?")
        .bind(0, assignment)
        .map((row, context) -> new Held(Sql.id(row, 1), assignment(row, 2)))
        .findOne();
  }

  @Override
  public void end(Id<Assignment> assignment, LocalDate lastDay) {
    handle.execute("update assignment set to_day = ? where id = ?", lastDay, assignment);
  }

  @Override
  public List<Staffing.Period> periods(Id<Provider> provider, Id<Unit> unit, LocalDate day) {
    return StaffingRows.periods(handle, provider, unit, day);
  }

  @Override
  public void plan(Id<Provider> provider, Id<Unit> unit, PlannedPost planned) {
    StaffingRows.plan(handle, provider, unit, planned);
  }

  @Override
  public List<PlannedPost> planned(Id<Provider> provider, Id<Unit> unit) {
    return StaffingRows.planned(handle, provider, unit);
  }

  @Override
  public List<Staffing.Away> absences(Id<Provider> provider, Id<Unit> unit, LocalDate day) {
    return StaffingRows.absences(handle, provider, unit, day);
  }

  @Override
  public void replan(Id<Assignment> assignment, BigDecimal fte, boolean caseCarrying) {
    handle.execute(
        "update assignment set fte = ?, case_carrying = ? where id = ?",
        fte,
        caseCarrying,
        assignment);
  }

  @Override
  public void endAbsence(Id<Absence> absence, LocalDate lastDay) {
    handle.execute("update absence set to_day = ? where id = ?", lastDay, absence);
  }

  private static Provider providerRow(ResultSet row, StatementContext context) throws SQLException {
    return new Provider(
        Sql.id(row, 1), Sql.id(row, 2), row.getString(3), Provider.Kind.valueOf(row.getString(4)));
  }

  private static Unit unitRow(ResultSet row, StatementContext context) throws SQLException {
    return new Unit(Sql.id(row, 1), Sql.id(row, 2), row.getString(3), row.getString(4));
  }

  /** Reads a member of staff from the columns of {@link #STAFF}, which begin at a place. */
  private static Staff staff(ResultSet row, int at) throws SQLException {
    return new Staff(
        Sql.id(row, at),
        Sql.id(row, at + 1),
        row.getString(at + 2),
        row.getString(at + 3),
        row.getString(at + 4),
        row.getBoolean(at + 5));
  }

  /** Reads an assignment from the columns of {@link #ASSIGNMENT}, which begin at a place. */
  static Assignment assignment(ResultSet row, int at) throws SQLException {
    return new Assignment(
        Sql.id(row, at),
        Sql.id(row, at + 1),
        Sql.id(row, at + 2),
        Role.valueOf(row.getString(at + 3)),
        Profession.valueOf(row.getString(at + 4)),
        row.getBigDecimal(at + 5),
        row.getBoolean(at + 6),
        row.getObject(at + 7, LocalDate.class),
        row.getObject(at + 8, LocalDate.class));
  }

  static boolean present(ResultSet row, int at) throws SQLException {
    return row.getObject(at, UUID.class) != null;
  }
}
