package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Disclosure;
import se.samordna.engine.store.CrisisPlanRecordStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.AskAgain;
import se.samordna.plan.CrisisPlanCopy;
import se.samordna.plan.CrisisPlanCorrection;
import se.samordna.plan.CrisisPlanDecline;

/** What stands beside crisis plans; nothing of it is ever changed but when it ended. */
final class CrisisPlanRecordTable implements CrisisPlanRecordStore {
  private final Handle handle;

  CrisisPlanRecordTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<CrisisPlanCorrection> corrections(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select k.id, k.person, k.number, c.written_at, k.words, k.recorded_by, k.recorded_at,
              k.said_by, k.said_through, k.said_on, k.said_how
            from crisis_plan_correction k
            join crisis_plan c on c.person = k.person and c.number = k.number
            where k.provider = ? and k.person = ? order by k.recorded_at, k.id
            """)
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new CrisisPlanCorrection(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    row.getInt(3),
                    Sql.required(row, 4),
                    row.getString(5),
                    Objects.requireNonNull(SaidRows.read(row, 8)),
                    Sql.idOrNull(row, 6),
                    Sql.required(row, 7)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, CrisisPlanCorrection correction) {
    SaidRows.bind(
            handle
                .createUpdate(
                    """
                    insert into crisis_plan_correction (id, provider, person, number, words,
                      recorded_by, recorded_at, said_by, said_through, said_on, said_how)
                    values (:id, :provider, :person, :number, :words, :recordedBy, :recordedAt,
                      :saidBy, :through, :saidOn, :how)
                    """)
                .bind("id", correction.id())
                .bind("provider", provider)
                .bind("person", correction.person())
                .bind("number", correction.version())
                .bind("words", correction.words())
                .bind("recordedBy", correction.recordedBy())
                .bind("recordedAt", correction.recordedAt()),
            correction.said())
        .execute();
  }

  @Override
  public List<CrisisPlanCopy> copies(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select k.id, k.person, k.number, c.written_at, d.consent, k.given_by, k.given_at,
              d.kind, d.to_provider, d.to_unit, d.name, d.organisation
            from crisis_plan_copy k
            join crisis_plan c on c.person = k.person and c.number = k.number
            left join disclosure d on d.id = k.disclosure
            where k.provider = ? and k.person = ? order by k.given_at desc, k.id desc
            """)
        .bind(0, provider)
        .bind(1, person)
        .map((row, context) -> copy(row))
        .list();
  }

  private static CrisisPlanCopy copy(ResultSet row) throws SQLException {
    return new CrisisPlanCopy(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getInt(3),
        Sql.required(row, 4),
        row.getString(8) == null ? null : RecipientRows.read(row, 8),
        Sql.idOrNull(row, 5),
        Sql.id(row, 6),
        Sql.required(row, 7));
  }

  @Override
  public void add(Id<Provider> provider, CrisisPlanCopy copy, @Nullable Id<Disclosure> disclosure) {
    handle.execute(
        "insert into crisis_plan_copy (id, provider, person, number, disclosure, given_by,"
            + " given_at) values (?, ?, ?, ?, ?, ?, ?)",
        copy.id(),
        provider,
        copy.person(),
        copy.version(),
        disclosure,
        copy.givenBy(),
        copy.givenAt());
  }

  @Override
  public List<CrisisPlanDecline> declines(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select id, person, words, ask_by, recorded_by, recorded_at, ended_at, said_by,
              said_through, said_on, said_how
            from crisis_plan_decline where provider = ? and person = ?
            order by recorded_at desc, id desc
            """)
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new CrisisPlanDecline(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    row.getString(3),
                    Objects.requireNonNull(SaidRows.read(row, 8)),
                    row.getObject(4, LocalDate.class),
                    Sql.idOrNull(row, 5),
                    Sql.required(row, 6),
                    Sql.instant(row, 7)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, CrisisPlanDecline decline) {
    SaidRows.bind(
            handle
                .createUpdate(
                    """
                    insert into crisis_plan_decline (id, provider, person, words, ask_by,
                      recorded_by, recorded_at, said_by, said_through, said_on, said_how)
                    values (:id, :provider, :person, :words, :askBy, :recordedBy, :recordedAt,
                      :saidBy, :through, :saidOn, :how)
                    """)
                .bind("id", decline.id())
                .bind("provider", provider)
                .bind("person", decline.person())
                .bind("words", decline.words())
                .bind("askBy", decline.askBy())
                .bind("recordedBy", decline.recordedBy())
                .bind("recordedAt", decline.recordedAt()),
            decline.said())
        .execute();
  }

  @Override
  public boolean endDecline(
      Id<Provider> provider, Id<Person> person, Instant at, @Nullable Id<Staff> by) {
    return handle.execute(
            "update crisis_plan_decline set ended_at = ?, ended_by = ? where provider = ?"
                + " and person = ? and ended_at is null",
            at,
            by,
            provider,
            person)
        > 0;
  }

  @Override
  public List<AskAgain> askAgain(Id<Provider> provider) {
    return handle
        .createQuery(
            "select days, begun_at, ended_at from crisis_plan_asking where provider = ?"
                + " order by ord desc")
        .bind(0, provider)
        .map(
            (row, context) ->
                new AskAgain(row.getInt(1), Sql.required(row, 2), Sql.instant(row, 3)))
        .list();
  }

  @Override
  public void askAgain(Id<Provider> provider, AskAgain settled, String by) {
    handle.execute(
        "update crisis_plan_asking set ended_at = ? where provider = ? and ended_at is null",
        settled.from(),
        provider);
    handle.execute(
        "insert into crisis_plan_asking (provider, ord, days, begun_at, settled_by)"
            + " select ?, count(*) + 1, ?, ?, ? from crisis_plan_asking where provider = ?",
        provider,
        settled.days(),
        settled.from(),
        by,
        provider);
  }
}
