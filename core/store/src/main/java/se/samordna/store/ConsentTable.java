package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentAttempt;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.store.ConsentStore;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Consents, attempts to find out what a person wants, and what was told. */
final class ConsentTable implements ConsentStore {
  private final Handle handle;

  ConsentTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Consent> consent) {
    return Owners.of(handle, "consent", provider, consent);
  }

  @Override
  public void add(Id<Provider> provider, Kept kept) {
    Consent consent = kept.consent();
    ConsentTerms terms = consent.terms();
    ConsentWord word = consent.word();
    handle.execute(
        "insert into consent (id, provider, person, unit, type, purpose, categories, exclusions,"
            + " capacity, evidence, form, said_on, guardian, note, from_day, to_day, refused,"
            + " recorded_by, recorded_at, reminder)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        consent.id(),
        provider,
        consent.person(),
        kept.unit(),
        terms.type().name(),
        terms.purpose().name(),
        Categories.text(terms.categories()),
        Categories.text(terms.exclusions()),
        terms.capacity(),
        terms.evidence(),
        word.form().name(),
        word.day(),
        word.guardian(),
        word.note(),
        consent.from(),
        consent.to(),
        consent.refused(),
        consent.recordedBy(),
        consent.recordedAt(),
        kept.reminder());
    for (int ord = 0; ord < terms.recipients().size(); ord++) {
      add(provider, consent, ord, terms.recipients().get(ord));
    }
  }

  private void add(Id<Provider> provider, Consent consent, int ord, Recipient recipient) {
    RecipientRows.bind(
            handle
                .createUpdate(
                    "insert into consent_recipient (consent, ord, provider, person, "
                        + RecipientRows.COLUMNS
                        + ") values (:consent, :ord, :provider, :person, "
                        + RecipientRows.VALUES
                        + ")")
                .bind("consent", consent.id())
                .bind("ord", ord)
                .bind("provider", provider)
                .bind("person", consent.person()),
            recipient)
        .execute();
  }

  @Override
  public List<Kept> of(Id<Provider> provider, Id<Person> person) {
    Map<Id<Consent>, List<Recipient>> recipients = recipients(provider, person);
    return handle
        .createQuery(
            """
            select id, person, type, purpose, categories, exclusions, capacity, evidence, form,
              said_on, guardian, note, from_day, to_day, refused, recorded_by, recorded_at, unit,
              reminder, withdrawn_at, withdrawn_by, withdrawn_form, withdrawn_on,
              withdrawn_guardian, withdrawn_note
            from consent where provider = :provider and person = :person
            order by recorded_at desc, id desc
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> kept(row, recipients))
        .list();
  }

  private Map<Id<Consent>, List<Recipient>> recipients(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select consent, "
                + RecipientRows.COLUMNS
                + " from consent_recipient where provider = :provider and person = :person"
                + " order by consent, ord")
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> new Named(Sql.id(row, 1), RecipientRows.read(row, 2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Named::consent, Collectors.mapping(Named::recipient, Collectors.toList())));
  }

  private static Kept kept(ResultSet row, Map<Id<Consent>, List<Recipient>> recipients)
      throws SQLException {
    Id<Consent> id = Sql.id(row, 1);
    boolean refused = row.getBoolean(15);
    Consent consent =
        new Consent(
            id,
            Sql.id(row, 2),
            new ConsentTerms(
                ConsentType.valueOf(row.getString(3)),
                recipients.getOrDefault(id, List.of()),
                Purpose.valueOf(row.getString(4)),
                Categories.read(row.getString(5)),
                Categories.read(row.getString(6)),
                row.getString(7),
                row.getString(8)),
            row.getObject(13, LocalDate.class),
            Sql.day(row, 14),
            new ConsentWord(
                ConsentWord.Form.valueOf(row.getString(9)),
                row.getObject(10, LocalDate.class),
                Sql.idOrNull(row, 11),
                row.getString(12)),
            refused,
            Sql.idOrNull(row, 16),
            Sql.required(row, 17),
            withdrawal(row),
            refused ? Consent.Status.REFUSED : Consent.Status.ACTIVE);
    return new Kept(consent, Sql.id(row, 18), Sql.idOrNull(row, 19));
  }

  private static Consent.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    Instant at = Sql.instant(row, 20);
    return at == null
        ? null
        : new Consent.Withdrawal(
            at,
            Sql.idOrNull(row, 21),
            new ConsentWord(
                ConsentWord.Form.valueOf(row.getString(22)),
                row.getObject(23, LocalDate.class),
                Sql.idOrNull(row, 24),
                row.getString(25)));
  }

  @Override
  public boolean withdraw(
      Id<Provider> provider, Id<Consent> consent, Consent.Withdrawal withdrawal) {
    ConsentWord word = withdrawal.word();
    return handle.execute(
            "update consent set withdrawn_at = ?, withdrawn_by = ?, withdrawn_form = ?,"
                + " withdrawn_on = ?, withdrawn_guardian = ?, withdrawn_note = ?"
                + " where provider = ? and id = ? and withdrawn_at is null",
            withdrawal.at(),
            withdrawal.by(),
            word.form().name(),
            word.day(),
            word.guardian(),
            word.note(),
            provider,
            consent)
        == 1;
  }

  @Override
  public void add(Id<Provider> provider, Id<Person> person, ConsentAttempt attempt) {
    handle.execute(
        "insert into consent_attempt (id, provider, person, type, on_day, note, recorded_by,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        attempt.id(),
        provider,
        person,
        attempt.type().name(),
        attempt.day(),
        attempt.note(),
        attempt.recordedBy(),
        attempt.recordedAt());
  }

  @Override
  public List<ConsentAttempt> attempts(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select id, type, on_day, note, recorded_by, recorded_at from consent_attempt"
                + " where provider = ? and person = ? order by on_day desc, recorded_at desc, id")
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new ConsentAttempt(
                    Sql.id(row, 1),
                    ConsentType.valueOf(row.getString(2)),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    Sql.id(row, 5),
                    Sql.required(row, 6)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, Disclosure disclosure) {
    DisclosureRows.add(handle, provider, disclosure);
  }

  @Override
  public Page<Disclosure> disclosures(Id<Provider> provider, Id<Person> person, PageRequest page) {
    return DisclosureRows.of(handle, provider, person, page);
  }

  private record Named(Id<Consent> consent, Recipient recipient) {}
}
