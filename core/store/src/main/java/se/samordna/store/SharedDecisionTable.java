package se.samordna.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecision.DecidedBy;
import se.samordna.decision.SharedDecision.FollowedUp;
import se.samordna.decision.SharedDecision.Option;
import se.samordna.engine.store.SharedDecisionStore;
import se.samordna.network.Correction;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Shared decisions, what there was to choose between as a document. */
final class SharedDecisionTable implements SharedDecisionStore {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DECISION =
      """
      select d.id, d.person, d.meeting, d.on_day, d.question, d.options, d.information,
        d.persons_values, d.others_views, d.decision, d.decided_by, d.follow_up, d.recorded_by,
        s.given_name, s.family_name, d.recorded_at, d.followed_on, d.persons_view, d.staffs_view,
        d.followed_by, d.task
      from shared_decision d join staff s on s.id = d.recorded_by
      where d.provider = :provider and
      """;

  private final Handle handle;

  SharedDecisionTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<SharedDecision> decision) {
    return Owners.of(handle, "shared_decision", provider, decision);
  }

  @Override
  public Page<SharedDecision> of(Id<Provider> provider, Id<Person> person, PageRequest page) {
    Before before = Cursors.read(page.cursor(), 2, Before::of);
    Query query =
        handle
            .createQuery(
                DECISION
                    + " d.person = :person"
                    + (before == null
                        ? ""
                        : " and (d.recorded_at < :at or (d.recorded_at = :at and d.id < :id))")
                    + " order by d.recorded_at desc, d.id desc limit :size")
            .bind("provider", provider)
            .bind("person", person)
            .bind("size", page.size() + 1);
    if (before != null) {
      query.bind("at", before.at()).bind("id", before.id());
    }
    Page<SharedDecision> found =
        Cursors.page(
            query.map((row, context) -> decision(row)).list(),
            page,
            last -> List.of(last.recordedAt(), last.id()));
    Map<Id<SharedDecision>, List<Correction>> notes =
        corrections().of(provider, found.rows().stream().map(SharedDecision::id).toList());
    return new Page<>(
        found.rows().stream().map(one -> with(one, notes)).toList(), found.nextCursor());
  }

  @Override
  public Optional<Kept> get(Id<Provider> provider, Id<SharedDecision> decision) {
    return handle
        .createQuery(DECISION + " d.id = :decision")
        .bind("provider", provider)
        .bind("decision", decision)
        .map((row, context) -> new Kept(decision(row), Sql.idOrNull(row, 21)))
        .findOne()
        .map(
            kept ->
                new Kept(
                    with(kept.decision(), corrections().of(provider, List.of(decision))),
                    kept.task()));
  }

  @Override
  public void add(
      Id<Provider> provider,
      Id<Person> person,
      Id<SharedDecision> decision,
      Correction correction) {
    corrections().add(provider, person, decision, correction);
  }

  private CorrectionRows<SharedDecision> corrections() {
    return new CorrectionRows<>(handle, "decision");
  }

  private static SharedDecision with(
      SharedDecision one, Map<Id<SharedDecision>, List<Correction>> notes) {
    return one.with(notes.getOrDefault(one.id(), List.of()));
  }

  private static SharedDecision decision(ResultSet row) throws SQLException {
    LocalDate followed = Sql.day(row, 17);
    return new SharedDecision(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.idOrNull(row, 3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        options(row.getString(6)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        DecidedBy.valueOf(row.getString(11)),
        row.getObject(12, LocalDate.class),
        Sql.id(row, 13),
        row.getString(14) + " " + row.getString(15),
        Sql.required(row, 16),
        followed == null
            ? null
            : new FollowedUp(followed, row.getString(18), row.getString(19), Sql.id(row, 20)),
        List.of());
  }

  @Override
  public void add(Id<Provider> provider, Kept kept) {
    SharedDecision one = kept.decision();
    handle.execute(
        "insert into shared_decision (id, provider, person, meeting, on_day, question, options,"
            + " information, persons_values, others_views, decision, decided_by, follow_up, task,"
            + " recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        one.id(),
        provider,
        one.person(),
        one.meeting(),
        one.day(),
        one.question(),
        write(one.options()),
        one.information(),
        one.values(),
        one.othersViews(),
        one.decision(),
        one.decidedBy().name(),
        one.followUp(),
        kept.task(),
        one.recordedBy(),
        one.recordedAt());
  }

  @Override
  public boolean followUp(
      Id<Provider> provider, Id<SharedDecision> decision, FollowedUp how, Instant at) {
    return handle.execute(
            "update shared_decision set followed_on = ?, persons_view = ?, staffs_view = ?,"
                + " followed_by = ?, followed_at = ? where provider = ? and id = ?"
                + " and followed_on is null",
            how.day(),
            how.personsView(),
            how.staffsView(),
            how.by(),
            at,
            provider,
            decision)
        == 1;
  }

  private static String write(List<Option> options) {
    ArrayNode all = MAPPER.createArrayNode();
    for (Option option : options) {
      all.addObject()
          .put("words", option.words())
          .put("for", option.speaksFor())
          .put("against", option.speaksAgainst());
    }
    return all.toString();
  }

  private static List<Option> options(String json) {
    try {
      List<Option> options = new ArrayList<>();
      for (JsonNode one : MAPPER.readTree(json)) {
        options.add(
            new Option(
                one.path("words").asText(),
                one.path("for").asText(),
                one.path("against").asText()));
      }
      return options;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The store holds a decision that it did not write", e);
    }
  }

  /** The last row of the page before. */
  private record Before(Instant at, UUID id) {
    static Before of(List<String> keys) {
      return new Before(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
