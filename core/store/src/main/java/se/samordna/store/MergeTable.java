package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.MergeStore;
import se.samordna.merge.Merge;
import se.samordna.merge.MergedKind;
import se.samordna.merge.Merges.Later;
import se.samordna.merge.PossibleDouble;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.person.identifier.IdentifierReader;

/** Merges as rows that are ended and never removed. */
final class MergeTable implements MergeStore {
  private static final Map<String, MergedKind> COUNTED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("person_identifier", MergedKind.NUMBERS),
              Map.entry("enrolment", MergedKind.ENROLMENTS),
              Map.entry("network_member", MergedKind.MEMBERS),
              Map.entry("child", MergedKind.CHILDREN),
              Map.entry("consent", MergedKind.CONSENTS),
              Map.entry("disclosure", MergedKind.DISCLOSURES),
              Map.entry("person_link", MergedKind.LINKS),
              Map.entry("plan", MergedKind.PLANS),
              Map.entry("crisis_plan", MergedKind.CRISIS_PLANS),
              Map.entry("sip", MergedKind.SIPS),
              Map.entry("contact", MergedKind.CONTACTS),
              Map.entry("meeting", MergedKind.MEETINGS),
              Map.entry("admission", MergedKind.STAYS),
              Map.entry("task", MergedKind.TASKS),
              Map.entry("answered_form", MergedKind.FORMS),
              Map.entry("instrument_score", MergedKind.SCORES),
              Map.entry("life_fact", MergedKind.LIFE_FACTS),
              Map.entry("named_staff", MergedKind.NAMED_STAFF)));

  private static final String COUNTS =
      COUNTED.entrySet().stream()
          .map(
              one ->
                  "select '%s' as kind, person, count(*) as how_many from %s where provider ="
                          .formatted(one.getValue(), one.getKey())
                      + " :provider and person = any(:persons) group by person")
          .collect(Collectors.joining(" union all "));

  private static final String MERGE =
      """
      select m.id, m.survivor, m.merged, p.given_name, p.family_name, m.reason, m.merged_by,
        s.given_name, s.family_name, m.merged_at, m.undone_at, m.undone_by, m.undone_reason
      from person_merge m join person p on p.id = m.merged join staff s on s.id = m.merged_by
      where m.provider = ? and m.survivor = ? order by m.merged_at desc, m.id
      """;

  private final Handle handle;

  MergeTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> survivor(Id<Provider> provider, Id<Person> person) {
    Optional<Id<Person>> next = next(provider, person);
    Optional<Id<Person>> last = next;
    while (next.isPresent()) {
      last = next;
      next = next(provider, next.get());
    }
    return last;
  }

  private Optional<Id<Person>> next(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select survivor from person_merge where merged = ? and undone_at is null"
                + " and provider = ?")
        .bind(0, person)
        .bind(1, provider)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne();
  }

  @Override
  public List<Id<Person>> same(Id<Provider> provider, Id<Person> person) {
    Set<Id<Person>> same = new LinkedHashSet<>(List.of(person));
    boolean more = true;
    while (more) {
      more = false;
      for (String column : List.of("survivor", "merged")) {
        more |=
            same.addAll(
                handle
                    .createQuery(
                        "select %s from person_merge where %s = any(?) and undone_at is null and provider = ?"
                            .formatted(column.equals("merged") ? "survivor" : "merged", column))
                    .bind(0, Sql.uuids(same))
                    .bind(1, provider)
                    .map((row, context) -> Sql.<Person>id(row, 1))
                    .list());
      }
    }
    return List.copyOf(same);
  }

  @Override
  public Map<Id<Person>, Map<MergedKind, Integer>> counts(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    Map<Id<Person>, Map<MergedKind, Integer>> counts = new HashMap<>();
    handle
        .createQuery(COUNTS)
        .bind("provider", provider)
        .bind("persons", Sql.uuids(persons))
        .map(
            (row, context) ->
                counts
                    .computeIfAbsent(Sql.id(row, 2), one -> new EnumMap<>(MergedKind.class))
                    .put(MergedKind.valueOf(row.getString(1)), row.getInt(3)))
        .list();
    return counts;
  }

  @Override
  public boolean shareARole(Id<Provider> provider, Id<Person> survivor, Id<Person> merged) {
    return handle
            .createQuery(
                """
            select count(*) from coordination_appointment a
            join coordination_appointment b on b.provider = a.provider and b.person = :survivor
              and b.in_force = replace(a.in_force, :mergedText, :survivorText)
            where a.provider = :provider and a.person = :merged
            """)
            .bind("provider", provider)
            .bind("survivor", survivor)
            .bind("merged", merged)
            .bind("survivorText", survivor.toString())
            .bind("mergedText", merged.toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public boolean isClosed(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery("select person from closed_record where provider = ? and person = ?")
        .bind(0, provider)
        .bind(1, person)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne()
        .isPresent();
  }

  @Override
  public boolean close(Id<Provider> provider, Id<Person> person, Id<Staff> by, Instant at) {
    return handle.execute(
            "insert into closed_record (person, provider, closed_at, closed_by) select id, provider,"
                + " ?, ? from person where provider = ? and id = ? and not exists"
                + " (select 1 from closed_record where person = ?)",
            at,
            by,
            provider,
            person,
            person)
        == 1;
  }

  @Override
  public List<PossibleDouble> doubles(
      Id<Provider> provider, Collection<Id<Unit>> units, Person person, IdentifierReader reader) {
    return new DoubleRows(handle, provider, reader).of(units, person);
  }

  @Override
  public void join(Id<Provider> provider, Joined joined) {
    int shift =
        handle
            .createQuery(
                "select coalesce(max(number), 0) from crisis_plan where provider = ? and person = ?")
            .bind(0, provider)
            .bind(1, joined.survivor())
            .mapTo(Integer.class)
            .one();
    handle.execute(
        "insert into person_merge (id, provider, survivor, merged, merged_at, merged_by, reason,"
            + " survivor_protection, merged_protection, crisis_shift)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        joined.id(),
        provider,
        joined.survivor(),
        joined.merged(),
        joined.at(),
        joined.by(),
        joined.reason(),
        joined.survivorProtection().name(),
        joined.mergedProtection().name(),
        shift);
    new MergeWrites(handle, provider, joined, shift).join();
  }

  @Override
  public void part(Id<Provider> provider, Joined joined, Later later) {
    int shift =
        handle
            .createQuery("select crisis_shift from person_merge where provider = ? and id = ?")
            .bind(0, provider)
            .bind(1, joined.id())
            .mapTo(Integer.class)
            .one();
    new MergeWrites(handle, provider, joined, shift).part(later);
  }

  @Override
  public void undone(
      Id<Provider> provider, Id<Merge> merge, Id<Staff> by, Instant at, String reason) {
    handle.execute(
        "update person_merge set undone_at = ?, undone_by = ?, undone_reason = ?"
            + " where provider = ? and id = ?",
        at,
        by,
        reason,
        provider,
        merge);
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Merge> merge) {
    return get(provider, merge).map(Joined::survivor);
  }

  @Override
  public Optional<Joined> get(Id<Provider> provider, Id<Merge> merge) {
    return handle
        .createQuery(
            "select id, survivor, merged, survivor_protection, merged_protection, merged_by,"
                + " merged_at, reason, undone_at from person_merge where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, merge)
        .map(
            (row, context) ->
                new Joined(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    Sql.id(row, 3),
                    Protection.valueOf(row.getString(4)),
                    Protection.valueOf(row.getString(5)),
                    Sql.id(row, 6),
                    Sql.required(row, 7),
                    row.getString(8),
                    Sql.instant(row, 9) == null))
        .findOne();
  }

  @Override
  public List<Merge> of(Id<Provider> provider, Id<Person> survivor) {
    return handle
        .createQuery(MERGE)
        .bind(0, provider)
        .bind(1, survivor)
        .map((row, context) -> merge(row))
        .list();
  }

  private static Merge merge(ResultSet row) throws SQLException {
    String undone = row.getString(13);
    return new Merge(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getString(4) + " " + row.getString(5),
        row.getString(6),
        Sql.id(row, 7),
        row.getString(8) + " " + row.getString(9),
        Sql.required(row, 10),
        Sql.instant(row, 11),
        Sql.idOrNull(row, 12),
        undone == null ? "" : undone);
  }
}
