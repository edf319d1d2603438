package se.samordna.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.AnsweredFormStore;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Canonical;
import se.samordna.form.Scored;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Answers to forms. */
final class AnsweredFormTable implements AnsweredFormStore {
  private static final int AT_MOST = 500;
  private static final String ANSWERED =
      """
      select f.id, f.person, f.enrolment, f.url, f.version, f.revision, f.completed, f.answers,
        f.saved_by, s.given_name, s.family_name, f.profession, f.saved_at, f.scores
      from answered_form f join staff s on s.id = f.saved_by
      where f.provider = :provider and
      """;

  private final Handle handle;

  AnsweredFormTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<AnsweredForm> answered) {
    return Owners.of(handle, "answered_form", provider, answered);
  }

  @Override
  public void add(Id<Provider> provider, Kept kept) {
    handle.execute(
        "insert into answered_form (id, provider, person, enrolment, url, version, revision,"
            + " completed, answers, saved_by, profession, saved_at, scores)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        kept.id(),
        provider,
        kept.person(),
        kept.enrolment(),
        kept.canonical().url(),
        kept.canonical().version(),
        kept.revision(),
        kept.completed(),
        kept.answers(),
        kept.by(),
        kept.profession() == null ? null : kept.profession().name(),
        kept.savedAt(),
        scores(kept.scores()));
  }

  @Override
  public Optional<Kept> get(Id<Provider> provider, Id<AnsweredForm> answered) {
    return handle
        .createQuery(ANSWERED + " f.id = :answered")
        .bind("provider", provider)
        .bind("answered", answered)
        .map((row, context) -> kept(row))
        .findOne();
  }

  @Override
  public List<Kept> of(Id<Provider> provider, Id<Person> person, @Nullable String url) {
    Query query =
        handle
            .createQuery(
                ANSWERED
                    + " f.person = :person"
                    + (url == null ? "" : " and f.url = :url")
                    + " order by f.saved_at desc, f.id limit :size")
            .bind("provider", provider)
            .bind("person", person)
            .bind("size", AT_MOST);
    if (url != null) {
      query.bind("url", url);
    }
    return query.map((row, context) -> kept(row)).list();
  }

  @Override
  public Map<Id<Person>, List<Kept>> newestCompleted(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return Owners.grouped(
        handle
            .createQuery(
                ANSWERED
                    + """
                     f.person = any(:persons) and f.completed and not exists (
                      select 1 from answered_form g where g.person = f.person and g.url = f.url
                        and g.completed and (g.saved_at > f.saved_at
                          or (g.saved_at = f.saved_at and g.id > f.id)))
                    order by f.person, f.url
                    """)
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .map((row, context) -> kept(row))
            .list(),
        Kept::person);
  }

  @Override
  public boolean replace(Id<Provider> provider, Kept kept) {
    return handle
            .createUpdate(
                """
                update answered_form set revision = :revision, completed = :completed,
                  answers = :answers, saved_by = :by, profession = :profession,
                  saved_at = :at, scores = :scores
                where provider = :provider and id = :id and revision = :revision - 1
                  and completed = false
                """)
            .bind("revision", kept.revision())
            .bind("completed", kept.completed())
            .bind("answers", kept.answers())
            .bind("by", kept.by())
            .bind("profession", kept.profession() == null ? null : kept.profession().name())
            .bind("at", kept.savedAt())
            .bind("scores", scores(kept.scores()))
            .bind("provider", provider)
            .bind("id", kept.id())
            .execute()
        == 1;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String profession = row.getString(12);
    return new Kept(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.idOrNull(row, 3),
        new Canonical(row.getString(4), row.getString(5)),
        row.getInt(6),
        row.getBoolean(7),
        row.getString(8),
        Sql.id(row, 9),
        row.getString(10) + " " + row.getString(11),
        profession == null ? null : Profession.valueOf(profession),
        Sql.required(row, 13),
        scores(row.getString(14)));
  }

  /** Each score as its value and how many answers counted. */
  private static String scores(Map<String, Scored> scores) {
    Map<String, List<String>> kept = new HashMap<>();
    scores.forEach(
        (key, scored) ->
            kept.put(
                key, List.of(scored.value().toPlainString(), Integer.toString(scored.answered()))));
    return Json.write(kept);
  }

  private static Map<String, Scored> scores(String json) {
    Map<String, Scored> scores = new HashMap<>();
    Json.lists(json)
        .forEach(
            (key, kept) ->
                scores.put(
                    key,
                    new Scored(key, new BigDecimal(kept.get(0)), Integer.parseInt(kept.get(1)))));
    return scores;
  }
}
