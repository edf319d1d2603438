package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.disposal.DataCount;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.HoldGround;
import se.samordna.disposal.LegalHold;
import se.samordna.engine.store.RetentionStore;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Persons whose care is over, what keeps their records, and the removal of all that is kept. */
final class RetentionTable implements RetentionStore {
  private static final String ENDED =
      """
      select p.id, case when p.protection = 'NONE' then p.given_name || ' ' || p.family_name
          else '' end, p.birth_date,
        case when exists (select 1 from record_person k where k.person = p.id) then 1 else 0 end,
        (select max(r.ended_at) from care_relation r where r.person = p.id),
        (select max(coalesce(h.to_day, date '9999-12-31')) from legal_hold h
          where h.person = p.id and h.ended_at is null),
        case when exists (select 1 from legal_hold h where h.person = p.id
          and h.ended_at is null and h.ground = 'CHILD_HOUSING') then 1 else 0 end
      from person p where p.provider = :provider
        and not exists (select 1 from care_relation r
          where r.person = p.id and r.ended_at is null)
        and not exists (select 1 from enrolment e
          where e.person = p.id and e.closed_at is null)
        and not exists (select 1 from person_link l
          where l.person = p.id and l.ended_at is null)
      """;

  private static final LocalDate NOBODY_KNOWS = LocalDate.of(9999, 12, 31);

  private final Handle handle;

  RetentionTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<Ended> ended(
      Id<Provider> provider, Instant quietSince, @Nullable Id<Person> after, int atMost) {
    Query query =
        handle
            .createQuery(
                ENDED
                    + " and not exists (select 1 from record_entry n"
                    + " where n.person = p.id and n.at >= :quiet)"
                    + (after == null ? "" : " and p.id > :after")
                    + " order by p.id limit :most")
            .bind("provider", provider)
            .bind("quiet", quietSince)
            .bind("most", atMost);
    if (after != null) {
      query.bind("after", after);
    }
    return whole(query.map((row, context) -> bare(row)).list());
  }

  @Override
  public Optional<Ended> ended(Id<Provider> provider, Id<Person> person) {
    List<Bare> bare =
        handle
            .createQuery(ENDED + " and p.id = :person")
            .bind("provider", provider)
            .bind("person", person)
            .map((row, context) -> bare(row))
            .list();
    return whole(bare).stream().findFirst();
  }

  private static Bare bare(ResultSet row) throws SQLException {
    LocalDate held = Sql.day(row, 6);
    return new Bare(
        Sql.id(row, 1),
        row.getString(2),
        Sql.day(row, 3),
        row.getInt(4) == 1,
        Sql.instant(row, 5),
        NOBODY_KNOWS.equals(held) ? LocalDate.MAX : held,
        row.getInt(7) == 1);
  }

  private List<Ended> whole(List<Bare> bare) {
    if (bare.isEmpty()) {
      return List.of();
    }
    Map<Id<Person>, Map<LegalRegime, Instant>> written = new HashMap<>();
    handle
        .createQuery(
            "select person, regime, max(at) from record_entry where person = any(?)"
                + " group by person, regime")
        .bind(0, Sql.uuids(bare.stream().map(Bare::person).toList()))
        .map(
            (row, context) -> {
              Id<Person> person = Sql.id(row, 1);
              return written
                  .computeIfAbsent(person, one -> new EnumMap<>(LegalRegime.class))
                  .put(LegalRegime.valueOf(row.getString(2)), Sql.required(row, 3));
            })
        .list();
    List<Ended> ended = new ArrayList<>();
    for (Bare one : bare) {
      ended.add(
          new Ended(
              one.person(),
              one.name(),
              one.birthDate(),
              one.recordKept(),
              one.endedAt(),
              written.getOrDefault(one.person(), Map.of()),
              one.heldUntil(),
              one.childHousing()));
    }
    return ended;
  }

  @Override
  public boolean knows(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery("select 1 from person where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, person)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public List<DataCount> counts(Id<Provider> provider, Collection<Id<Person>> persons) {
    return RecordRows.count(handle, List.copyOf(persons));
  }

  @Override
  public List<DataCount> remove(Id<Provider> provider, Id<Person> person) {
    return knows(provider, person) ? RecordRows.remove(handle, person) : List.of();
  }

  @Override
  public void ran(
      Id<Provider> provider,
      DisposalSubject subject,
      Id<DisposalDecision> decision,
      LocalDate day,
      List<DataCount> counts,
      Instant at) {
    RunRows.one(handle, provider, subject, decision, day, at);
    counts.forEach(one -> RunRows.add(handle, provider, subject, day, one));
  }

  @Override
  public void hold(Id<Provider> provider, LegalHold hold) {
    handle.execute(
        "insert into legal_hold (id, provider, person, ground, reason, from_day, to_day, placed_by,"
            + " placed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        hold.id(),
        provider,
        hold.person(),
        hold.ground().name(),
        hold.reason(),
        hold.from(),
        hold.to(),
        hold.placedBy(),
        hold.placedAt());
  }

  @Override
  public List<LegalHold> holds(Id<Provider> provider) {
    return handle
        .createQuery(
            "select h.id, h.person, case when p.protection = 'NONE'"
                + " then p.given_name || ' ' || p.family_name else '' end, h.ground,"
                + " case when p.protection = 'NONE' then h.reason else '' end, h.from_day,"
                + " h.to_day, h.placed_by, h.placed_at, h.ended_at, h.ended_by,"
                + " case when h.ended_reason is null or p.protection = 'NONE' then h.ended_reason"
                + " else '' end from legal_hold h join person p on p.id = h.person"
                + " where h.provider = ? order by h.placed_at desc, h.id")
        .bind(0, provider)
        .map((row, context) -> hold(row))
        .list();
  }

  private static LegalHold hold(ResultSet row) throws SQLException {
    return new LegalHold(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getString(3),
        HoldGround.valueOf(row.getString(4)),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        Sql.day(row, 7),
        row.getString(8),
        Sql.required(row, 9),
        Sql.instant(row, 10),
        row.getString(11),
        row.getString(12));
  }

  @Override
  public boolean endHold(
      Id<Provider> provider, Id<LegalHold> hold, String by, String reason, Instant at) {
    return handle.execute(
            "update legal_hold set ended_at = ?, ended_by = ?, ended_reason = ?"
                + " where provider = ? and id = ? and ended_at is null",
            at,
            by,
            reason,
            provider,
            hold)
        == 1;
  }

  @Override
  public Optional<String> place(Id<Provider> provider) {
    return handle
        .createQuery(
            "select municipality from provider_place where provider = ? order by ord desc limit 1")
        .bind(0, provider)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public void place(Id<Provider> provider, String municipality, String by, Instant at) {
    handle.execute(
        "insert into provider_place (provider, ord, municipality, set_by, set_at)"
            + " select p.id, coalesce((select max(o.ord) from provider_place o"
            + " where o.provider = p.id), 0) + 1, ?, ?, ? from provider p where p.id = ?",
        municipality,
        by,
        at,
        provider);
  }

  private record Bare(
      Id<Person> person,
      String name,
      @Nullable LocalDate birthDate,
      boolean recordKept,
      @Nullable Instant endedAt,
      @Nullable LocalDate heldUntil,
      boolean childHousing) {}
}
