package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.engine.store.SupervisionStore;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.supervision.SixSteps;
import se.samordna.supervision.SupervisionStep;

/** Whom group supervisions are about. */
final class SupervisionTable implements SupervisionStore {
  private static final String SUPERVISED =
      "select meeting, unit, person, revision, by_name, told_on, says_no, presenter, step, need,"
          + " clarified, ideas, kept, next_what, next_on, followed, on_day, begun_at, ended_at,"
          + " note, task, followed_at, followed_by from supervised_person where provider = :provider"
          + " and ";

  private static final String STANDINGS =
      """
      select s.meeting, s.person,
        not exists (select 1 from assignment a where a.provider = :provider and a.unit = s.unit
          and a.staff = s.presenter and a.from_day <= :day
          and (a.to_day is null or a.to_day >= :day))
        or exists (select 1 from absence b where b.staff = s.presenter and b.from_day <= :day
          and (b.to_day is null or b.to_day >= :day)),
        exists (select 1 from enrolment e join enrolment_coordinator k on k.enrolment = e.id
          and k.ended_at is null where e.provider = :provider and e.person = s.person
          and e.closed_at is null and k.staff = :reader)
        or exists (select 1 from absence b where b.staff = s.presenter and b.from_day <= :day
          and (b.to_day is null or b.to_day >= :day) and b.deputy = :reader),
        exists (select 1 from task t where t.id = s.task and t.status = 'OPEN'
          and t.assignee = :reader),
        exists (select 1 from meeting_attendance m where m.meeting = s.meeting
          and m.staff = :reader)
      from supervised_person s
      where s.provider = :provider and s.unit = :unit and s.step = 'FOLLOW_UP'
      """;

  private final Handle handle;

  SupervisionTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<Supervised> of(Id<Provider> provider, Id<Meeting> meeting) {
    return handle
        .createQuery(SUPERVISED + "meeting = :meeting order by begun_at, id")
        .bind("provider", provider)
        .bind("meeting", meeting)
        .map((row, context) -> supervised(row))
        .list();
  }

  @Override
  public Optional<Supervised> get(Id<Provider> provider, Id<Meeting> meeting, Id<Person> person) {
    return handle
        .createQuery(
            SUPERVISED + "meeting = :meeting and person = :person order by begun_at, id limit 1")
        .bind("provider", provider)
        .bind("meeting", meeting)
        .bind("person", person)
        .map((row, context) -> supervised(row))
        .findOne();
  }

  @Override
  public List<Supervised> toFollowUp(Id<Provider> provider, Id<Unit> unit, int atMost) {
    return handle
        .createQuery(
            SUPERVISED
                + "unit = :unit and step = 'FOLLOW_UP' and exists (select 1 from care_relation r"
                + " where r.person = supervised_person.person and r.unit = :unit"
                + " and r.ended_at is null) order by on_day, id limit :most")
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("most", atMost)
        .map((row, context) -> supervised(row))
        .list();
  }

  @Override
  public List<Standing> standings(
      Id<Provider> provider, Id<Unit> unit, Id<Staff> reader, LocalDate day) {
    return handle
        .createQuery(STANDINGS)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("reader", reader)
        .bind("day", day)
        .map(
            (row, context) ->
                new Standing(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6)))
        .list();
  }

  @Override
  public Optional<Supervised> last(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            SUPERVISED + "person = :person order by on_day desc, begun_at desc, id desc limit 1")
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> supervised(row))
        .findOne();
  }

  private static Supervised supervised(ResultSet row) throws SQLException {
    return new Supervised(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getInt(4),
        row.getBoolean(5),
        Sql.day(row, 6),
        row.getBoolean(7),
        Sql.id(row, 8),
        SupervisionStep.valueOf(row.getString(9)),
        new SixSteps(
            row.getString(10),
            row.getString(11),
            row.getString(12),
            row.getString(13),
            row.getString(14),
            Sql.day(row, 15),
            row.getString(16)),
        row.getObject(17, LocalDate.class),
        Sql.required(row, 18),
        Sql.instant(row, 19),
        Sql.idOrNull(row, 20),
        Sql.idOrNull(row, 21),
        Sql.instant(row, 22),
        Sql.idOrNull(row, 23));
  }

  /** The meeting's row keeps two from beginning at once. */
  @Override
  public boolean begin(Id<Provider> provider, Supervised begun, int most) {
    boolean there =
        handle
            .createQuery("select id from meeting where id = ? and provider = ? for update")
            .bind(0, begun.meeting())
            .bind(1, provider)
            .mapTo(UUID.class)
            .findOne()
            .isPresent();
    if (!there || of(provider, begun.meeting()).size() >= most) {
      return false;
    }
    handle.execute(
        "insert into supervised_person (id, provider, unit, meeting, person, revision, by_name,"
            + " told_on, says_no, presenter, step, need, clarified, ideas, kept, next_what,"
            + " followed, on_day, begun_at)"
            + " values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, '', '', '', '', '', '', ?, ?)",
        UUID.randomUUID(),
        provider,
        begun.unit(),
        begun.meeting(),
        begun.person(),
        begun.byName(),
        begun.toldOn(),
        begun.saysNo(),
        begun.presenter(),
        begun.step().name(),
        begun.day(),
        begun.begunAt());
    return true;
  }

  @Override
  public boolean keep(Id<Provider> provider, Supervised changed) {
    SixSteps words = changed.words();
    return handle.execute(
            "update supervised_person set revision = revision + 1, step = ?, need = ?,"
                + " clarified = ?, ideas = ?, kept = ?, next_what = ?, next_on = ?, followed = ?,"
                + " ended_at = ?, task = ?, followed_at = ?, followed_by = ? where provider = ?"
                + " and meeting = ? and person = ? and revision = ?",
            changed.step().name(),
            words.need(),
            words.clarified(),
            words.ideas(),
            words.kept(),
            words.nextWhat(),
            words.nextOn(),
            words.followed(),
            changed.endedAt(),
            changed.task(),
            changed.followedAt(),
            changed.followedBy(),
            provider,
            changed.meeting(),
            changed.person(),
            changed.revision())
        == 1;
  }

  @Override
  public void became(
      Id<Provider> provider, Id<Meeting> meeting, Map<Id<Person>, Id<Contact>> notes) {
    if (notes.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "update supervised_person set revision = revision + 1, need = '', clarified = '',"
                + " ideas = '', kept = '', note = ? where meeting = ? and person = ?"
                + " and provider = ?");
    notes.forEach((person, note) -> rows.add(note, meeting, person, provider));
    rows.execute();
  }
}
