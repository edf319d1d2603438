package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.EnrolmentStore;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments.StepTaken;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.rule.ActorRole;
import se.samordna.text.Text;

/** Enrolments and all that is kept of them as intervals. */
final class EnrolmentTable implements EnrolmentStore {
  private static final String COLUMNS =
      """
      select n.id, n.provider, n.person, n.unit, n.model, n.major, n.revision, n.lifecycle, n.phase,
        n.phase_label_sv, n.phase_label_en, n.attention, n.phase_since, n.marks, n.basis,
        n.referred_at, n.active_since, n.closed_at, n.outcome,
        k.staff as k_staff, s.given_name as k_given, s.family_name as k_family, k.rule as k_rule,
        k.evidence as k_evidence, k.decided_by as k_decided, k.persons_view as k_view,
        k.begun_at as k_begun, p.given_name as p_given, p.family_name as p_family,
        p.protection as p_protection, u.name as u_name
      from
      """;

  private static final String JOINS =
      """

      join person p on p.id = n.person
      join unit u on u.id = n.unit
      left join enrolment_coordinator k on k.enrolment = n.id and k.ended_at is null
      left join staff s on s.id = k.staff
      """;

  private static final String SELECT = select("enrolment n");

  private final Handle handle;

  EnrolmentTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Enrolments with their lead coordinators in force and their names, as {@link #row} reads them.
   *
   * @param from what to read from, where the enrolment is called {@code n}
   */
  static String select(String from) {
    return COLUMNS + from + JOINS;
  }

  @Override
  public Optional<EnrolmentRow> find(Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(SELECT + "where n.provider = :provider and n.id = :id")
        .bind("provider", provider)
        .bind("id", enrolment)
        .map(EnrolmentTable::row)
        .findOne();
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery("select person from enrolment where provider = :provider and id = :id")
        .bind("provider", provider)
        .bind("id", enrolment)
        .map((row, context) -> new Id<Person>(row.getObject(1, UUID.class)))
        .findOne();
  }

  @Override
  public List<EnrolmentRow> ofPerson(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            SELECT
                + """
                where n.provider = :provider and n.person = :person
                order by case when n.lifecycle = 'CLOSED' then 1 else 0 end, n.referred_at desc, n.id
                """)
        .bind("provider", provider)
        .bind("person", person)
        .map(EnrolmentTable::row)
        .list();
  }

  @Override
  public void add(Enrolment enrolment, boolean sole) {
    handle
        .createUpdate(
            """
            insert into enrolment (id, provider, person, unit, model, major, sole, revision,
              lifecycle, phase, phase_label_sv, phase_label_en, attention, phase_since, marks, basis,
              referred_at, active_since, closed_at, outcome)
            values (:id, :provider, :person, :unit, :model, :major, :sole, :revision,
              :lifecycle, :phase, :sv, :en, :attention, :since, :marks, :basis,
              :referred, :active, :closed, :outcome)
            """)
        .bind("id", enrolment.id())
        .bind("provider", enrolment.provider())
        .bind("person", enrolment.person())
        .bind("unit", enrolment.unit())
        .bind("model", enrolment.model())
        .bind("major", enrolment.major())
        .bind("sole", sole)
        .bind("revision", enrolment.revision())
        .bindMap(changing(enrolment))
        .bind("referred", enrolment.referredAt())
        .execute();
  }

  @Override
  public boolean change(Enrolment enrolment) {
    return handle
            .createUpdate(
                """
                update enrolment set revision = :revision, lifecycle = :lifecycle, phase = :phase,
                  phase_label_sv = :sv, phase_label_en = :en, attention = :attention,
                  phase_since = :since, marks = :marks, basis = :basis, active_since = :active,
                  closed_at = :closed, outcome = :outcome
                where provider = :provider and id = :id and revision = :before
                """)
            .bind("provider", enrolment.provider())
            .bind("id", enrolment.id())
            .bind("revision", enrolment.revision())
            .bind("before", enrolment.revision() - 1)
            .bindMap(changing(enrolment))
            .execute()
        == 1;
  }

  @Override
  public boolean activeBeside(
      Id<Provider> provider, Id<Person> person, @Nullable Id<Enrolment> except) {
    return handle
        .createQuery(
            """
            select count(*) from enrolment where provider = :provider and person = :person and sole
              and lifecycle in ('ACTIVE', 'PAUSED') and id <> :except
            """)
        .bind("provider", provider)
        .bind("person", person)
        .bind("except", except == null ? new UUID(0, 0) : except.value())
        .map((row, context) -> row.getInt(1) > 0)
        .one();
  }

  @Override
  public Map<Id<Enrolment>, List<PhaseInterval>> history(
      Id<Provider> provider, Collection<Id<Enrolment>> enrolments) {
    Map<Id<Enrolment>, List<PhaseInterval>> found = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select enrolment, code, mark, label_sv, label_en, step, by_staff, begun_at, ended_at
            from enrolment_interval where provider = :provider and enrolment = any(:enrolments)
            order by enrolment, ord
            """)
        .bind("provider", provider)
        .bind("enrolments", Sql.uuids(enrolments))
        .map(
            (row, context) -> {
              Id<Enrolment> of = new Id<>(row.getObject(1, UUID.class));
              found.computeIfAbsent(of, id -> new ArrayList<>()).add(interval(row));
              return of;
            })
        .list();
    return found;
  }

  @Override
  public void begin(Id<Provider> provider, Id<Enrolment> enrolment, PhaseInterval interval) {
    handle
        .createUpdate(
            """
            insert into enrolment_interval (enrolment, ord, provider, mark, code, label_sv, label_en,
              step, by_staff, begun_at, ended_at)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:mark as boolean), cast(:code as varchar), cast(:sv as varchar),
              cast(:en as varchar), cast(:step as varchar), cast(:by as uuid),
              cast(:begun as timestamp with time zone), cast(null as timestamp with time zone)
            from enrolment_interval where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("mark", interval.mark())
        .bind("code", interval.id())
        .bind("sv", interval.label().sv())
        .bind("en", interval.label().en())
        .bind("step", interval.step())
        .bind("by", interval.by())
        .bind("begun", interval.from())
        .execute();
  }

  @Override
  public void end(
      Id<Provider> provider, Id<Enrolment> enrolment, boolean mark, String id, Instant at) {
    handle
        .createUpdate(
            """
            update enrolment_interval set ended_at = :at
            where provider = :provider and enrolment = :enrolment and mark = :mark and code = :code
              and ended_at is null
            """)
        .bind("at", at)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .bind("mark", mark)
        .bind("code", id)
        .execute();
  }

  @Override
  public void coordinate(Id<Provider> provider, Id<Enrolment> enrolment, Coordinator coordinator) {
    handle
        .createUpdate(
            """
            update enrolment_coordinator set ended_at = :at
            where provider = :provider and enrolment = :enrolment and ended_at is null
            """)
        .bind("at", coordinator.from())
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .execute();
    handle
        .createUpdate(
            """
            insert into enrolment_coordinator (enrolment, ord, provider, staff, rule, evidence,
              decided_by, persons_view, begun_at, ended_at)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:staff as uuid), cast(:rule as varchar), cast(:evidence as varchar),
              cast(:decided as uuid), cast(:view as varchar),
              cast(:begun as timestamp with time zone), cast(null as timestamp with time zone)
            from enrolment_coordinator where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("staff", coordinator.staff())
        .bind("rule", coordinator.rule().name())
        .bind("evidence", Json.write(coordinator.evidence()))
        .bind("decided", coordinator.decidedBy())
        .bind("view", coordinator.personsView())
        .bind("begun", coordinator.from())
        .execute();
  }

  @Override
  public List<Coordinator> coordinators(Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(
            """
            select k.staff, s.given_name, s.family_name, k.rule, k.evidence, k.decided_by,
              k.persons_view, k.begun_at, k.ended_at
            from enrolment_coordinator k join staff s on s.id = k.staff
            where k.provider = :provider and k.enrolment = :enrolment order by k.ord desc
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map(
            (row, context) ->
                new Coordinator(
                    new Id<>(row.getObject(1, UUID.class)),
                    row.getString(2) + " " + row.getString(3),
                    Coordinator.DecisionRule.valueOf(row.getString(4)),
                    Json.texts(row.getString(5)),
                    new Id<>(row.getObject(6, UUID.class)),
                    row.getString(7),
                    Sql.required(row, 8),
                    Sql.instant(row, 9)))
        .list();
  }

  @Override
  public void took(Id<Provider> provider, Id<Enrolment> enrolment, StepRow step) {
    StepRows.add(handle, provider, enrolment, step);
  }

  @Override
  public List<StepTaken> steps(Id<Provider> provider, Id<Enrolment> enrolment) {
    return StepRows.of(handle, provider, enrolment);
  }

  @Override
  public void sign(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      int revision,
      String step,
      ActorRole role,
      Id<Staff> staff,
      Instant at) {
    if (!signatures(provider, enrolment, revision, step).contains(role)) {
      handle.execute(
          """
          insert into step_signature (enrolment, revision, step, role, provider, staff, at)
          values (?, ?, ?, ?, ?, ?, ?)
          """,
          enrolment,
          revision,
          step,
          role.name(),
          provider,
          staff,
          at);
    }
  }

  @Override
  public Set<ActorRole> signatures(
      Id<Provider> provider, Id<Enrolment> enrolment, int revision, String step) {
    Set<ActorRole> roles = EnumSet.noneOf(ActorRole.class);
    handle
        .createQuery(
            """
            select role from step_signature where provider = :provider and enrolment = :enrolment
              and revision = :revision and step = :step
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .bind("revision", revision)
        .bind("step", step)
        .map((row, context) -> ActorRole.valueOf(row.getString(1)))
        .forEach(roles::add);
    return roles;
  }

  @Override
  public OpenCount countOpen(String model) {
    return handle
        .createQuery(
            """
            select count(*),
              coalesce(sum(case when n.lifecycle in ('ACTIVE', 'PAUSED') then 1 else 0 end), 0),
              coalesce(sum(case when exists (select 1 from board_entry e
                where e.enrolment = n.id and e.closed_at is null) then 1 else 0 end), 0)
            from enrolment n where n.model = :model and n.lifecycle <> 'CLOSED'
            """)
        .bind("model", model)
        .map((row, context) -> new OpenCount(row.getInt(1), row.getInt(2), row.getInt(3)))
        .one();
  }

  @Override
  public List<ModelAtUnit> modelsAt(Id<Provider> provider, Collection<Id<Unit>> units) {
    return handle
        .createQuery(
            """
            select distinct n.unit, n.model, n.major from
            """
                + Sql.atUnits("enrolment", "n")
                + "where n.lifecycle <> 'CLOSED' order by n.unit, n.model, n.major")
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .map(
            (row, context) ->
                new ModelAtUnit(
                    new Id<>(row.getObject(1, UUID.class)), row.getString(2), row.getInt(3)))
        .list();
  }

  private static Map<String, Object> changing(Enrolment enrolment) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("lifecycle", enrolment.lifecycle().name());
    values.put("phase", enrolment.phase());
    values.put("sv", enrolment.phaseLabel().sv());
    values.put("en", enrolment.phaseLabel().en());
    values.put("attention", enrolment.attention());
    values.put("since", enrolment.phaseSince());
    values.put("marks", String.join(" ", enrolment.marks().stream().sorted().toList()));
    values.put("basis", enrolment.basis() == null ? null : enrolment.basis().name());
    values.put("active", enrolment.activeSince());
    values.put("closed", enrolment.closedAt());
    values.put("outcome", enrolment.outcome() == null ? null : enrolment.outcome().name());
    return (Map<String, Object>) (Map<String, ?>) values;
  }

  private static PhaseInterval interval(ResultSet row) throws SQLException {
    return new PhaseInterval(
        row.getString(2),
        row.getBoolean(3),
        new Text(row.getString(4), row.getString(5)),
        row.getString(6),
        new Id<>(row.getObject(7, UUID.class)),
        Sql.required(row, 8),
        Sql.instant(row, 9));
  }

  /** One row of {@link #SELECT}. */
  static EnrolmentRow row(ResultSet row, StatementContext context) throws SQLException {
    return new EnrolmentRow(
        enrolment(row),
        row.getString("p_given") + " " + row.getString("p_family"),
        Protection.valueOf(row.getString("p_protection")),
        row.getString("u_name"));
  }

  private static Enrolment enrolment(ResultSet row) throws SQLException {
    String marks = row.getString("marks");
    String basis = row.getString("basis");
    String outcome = row.getString("outcome");
    return new Enrolment(
        new Id<>(row.getObject("id", UUID.class)),
        new Id<>(row.getObject("provider", UUID.class)),
        new Id<>(row.getObject("person", UUID.class)),
        new Id<>(row.getObject("unit", UUID.class)),
        row.getString("model"),
        row.getInt("major"),
        row.getInt("revision"),
        Lifecycle.valueOf(row.getString("lifecycle")),
        row.getString("phase"),
        new Text(row.getString("phase_label_sv"), row.getString("phase_label_en")),
        row.getBoolean("attention"),
        Sql.required(row, row.findColumn("phase_since")),
        marks.isEmpty() ? Set.of() : Set.of(marks.split(" ")),
        coordinator(row),
        basis == null ? null : Basis.valueOf(basis),
        Sql.required(row, row.findColumn("referred_at")),
        Sql.instant(row, row.findColumn("active_since")),
        Sql.instant(row, row.findColumn("closed_at")),
        outcome == null ? null : ClosingOutcome.valueOf(outcome));
  }

  private static @Nullable Coordinator coordinator(ResultSet row) throws SQLException {
    UUID staff = row.getObject("k_staff", UUID.class);
    if (staff == null) {
      return null;
    }
    return new Coordinator(
        new Id<>(staff),
        row.getString("k_given") + " " + row.getString("k_family"),
        Coordinator.DecisionRule.valueOf(row.getString("k_rule")),
        Json.texts(row.getString("k_evidence")),
        new Id<>(row.getObject("k_decided", UUID.class)),
        row.getString("k_view"),
        Sql.required(row, row.findColumn("k_begun")),
        null);
  }
}
