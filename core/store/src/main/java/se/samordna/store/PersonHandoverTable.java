package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.PersonHandoverStore;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.HandoverState;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandover.Answer;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** Handovers of persons between teams and models. */
final class PersonHandoverTable implements PersonHandoverStore {
  private static final String HANDOVER =
      """
      select h.id, h.revision, h.person, h.enrolment, e.unit, f.name, e.model, h.unit, u.name,
        h.model, h.state, h.reason, h.agreed_on, h.persons_words, h.asked_by, s.given_name,
        s.family_name, h.asked_at, h.answered_by, a.given_name, a.family_name, h.answered_at,
        h.answer_why, h.meeting, h.without_meeting, h.without_overlap, h.became, p.given_name,
        p.family_name, p.protection
      from person_handover h
      join enrolment e on e.id = h.enrolment
      join unit f on f.id = e.unit
      join unit u on u.id = h.unit
      join staff s on s.id = h.asked_by
      join person p on p.id = h.person
      left join staff a on a.id = h.answered_by
      where h.provider = :provider and
      """;

  private final Handle handle;

  PersonHandoverTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<PersonHandover> handover) {
    return Owners.of(handle, "person_handover", provider, handover);
  }

  @Override
  public Optional<PersonHandover> get(Id<Provider> provider, Id<PersonHandover> handover) {
    return handle
        .createQuery(HANDOVER + " h.id = :handover")
        .bind("provider", provider)
        .bind("handover", handover)
        .map((row, context) -> handover(row))
        .findOne();
  }

  @Override
  public List<PersonHandover> of(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(HANDOVER + " h.person = :person order by h.asked_at desc, h.id desc")
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> handover(row))
        .list();
  }

  @Override
  public Page<Waiting> waitingAt(Id<Provider> provider, Id<Unit> unit, PageRequest page) {
    After after = Cursors.read(page.cursor(), 2, After::of);
    Query query =
        handle
            .createQuery(
                HANDOVER
                    + " h.unit = :unit and h.state = 'ASKED'"
                    + (after == null
                        ? ""
                        : " and (h.asked_at > :at or (h.asked_at = :at and h.id > :id))")
                    + " order by h.asked_at, h.id limit :size")
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("size", page.size() + 1);
    if (after != null) {
      query.bind("at", after.at()).bind("id", after.id());
    }
    return Cursors.page(
        query
            .map(
                (row, context) -> new Waiting(handover(row), Protection.valueOf(row.getString(30))))
            .list(),
        page,
        last -> List.of(last.handover().askedAt(), last.handover().id()));
  }

  @Override
  public Optional<PersonHandover> openOf(Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(HANDOVER + " h.open_of = :enrolment")
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map((row, context) -> handover(row))
        .findOne();
  }

  @Override
  public boolean ask(Id<Provider> provider, PersonHandover asked) {
    return handle.execute(
            "insert into person_handover (id, provider, person, enrolment, open_of, revision, unit,"
                + " model, state, reason, agreed_on, persons_words, asked_by, asked_at, answer_why,"
                + " without_meeting, without_overlap)"
                + " select ?, provider, person, id, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ''"
                + " from enrolment where provider = ? and id = ?"
                + " and not exists (select 1 from person_handover where open_of = ?)",
            asked.id(),
            asked.revision(),
            asked.unit(),
            asked.model(),
            asked.state().name(),
            asked.reason(),
            asked.agreedOn(),
            asked.personsWords(),
            asked.askedBy(),
            asked.askedAt(),
            provider,
            asked.enrolment(),
            asked.enrolment())
        == 1;
  }

  @Override
  public boolean answer(
      Id<Provider> provider,
      Id<PersonHandover> handover,
      int revision,
      HandoverState state,
      Answer answer) {
    return handle.execute(
            "update person_handover set open_of = null, revision = revision + 1, state = ?,"
                + " answered_by = ?, answered_at = ?, answer_why = ?, meeting = ?,"
                + " without_meeting = ?, without_overlap = ?, became = ?"
                + " where provider = ? and id = ? and revision = ? and state = 'ASKED'",
            state.name(),
            answer.by(),
            answer.at(),
            answer.why(),
            answer.meeting(),
            answer.withoutMeeting(),
            answer.withoutOverlap(),
            answer.enrolment(),
            provider,
            handover,
            revision)
        == 1;
  }

  private static PersonHandover handover(ResultSet row) throws SQLException {
    return new PersonHandover(
        Sql.id(row, 1),
        row.getInt(2),
        Sql.id(row, 3),
        name(row, 28),
        Sql.id(row, 4),
        Sql.id(row, 5),
        row.getString(6),
        row.getString(7),
        Sql.id(row, 8),
        row.getString(9),
        row.getString(10),
        HandoverState.valueOf(row.getString(11)),
        row.getString(12),
        row.getObject(13, LocalDate.class),
        row.getString(14),
        Sql.id(row, 15),
        name(row, 16),
        Sql.required(row, 18),
        answer(row));
  }

  private static Optional<Answer> answer(ResultSet row) throws SQLException {
    if (row.getObject(19) == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Answer(
            Sql.id(row, 19),
            name(row, 20),
            Sql.required(row, 22),
            row.getString(23),
            Sql.idOrNull(row, 24),
            row.getString(25),
            row.getString(26),
            Sql.idOrNull(row, 27)));
  }

  private static String name(ResultSet row, int given) throws SQLException {
    return row.getString(given) + " " + row.getString(given + 1);
  }

  /** The last row of the page before. */
  private record After(Instant at, UUID id) {
    static After of(List<String> keys) {
      return new After(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
