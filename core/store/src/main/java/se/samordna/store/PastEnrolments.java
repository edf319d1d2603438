package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Text;

/** Enrolments as they stood at a moment, put together from their intervals; three statements. */
final class PastEnrolments {
  private final Handle handle;
  private final Id<Provider> provider;
  private final Instant at;

  PastEnrolments(Handle handle, Id<Provider> provider, Instant at) {
    this.handle = handle;
    this.provider = provider;
    this.at = at;
  }

  /** Those at units that were open, longest waiting first. */
  List<EnrolmentRow> carried(Collection<Id<Unit>> units) {
    return then(
            handle
                .createQuery(
                    EnrolmentRows.selectThen(Sql.atUnits("enrolment", "n"))
                        + """
                        where n.referred_at <= :at and (n.closed_at is null or n.closed_at > :at)
                        order by n.referred_at, n.id
                        """)
                .bind("units", Sql.uuids(units)))
        .stream()
        .filter(row -> !row.enrolment().isClosed())
        .toList();
  }

  /** Those of a person that had begun, the newest first. */
  List<EnrolmentRow> of(Id<Person> person) {
    return then(
        handle
            .createQuery(
                EnrolmentRows.selectThen("enrolment n")
                    + """
                    where n.provider = :provider and n.person = :person and n.referred_at <= :at
                    order by n.referred_at desc, n.id
                    """)
            .bind("person", person));
  }

  private List<EnrolmentRow> then(Query query) {
    List<EnrolmentRow> now =
        query.bind("provider", provider).bind("at", at).map(EnrolmentRows::row).list();
    List<Id<Enrolment>> ids = now.stream().map(row -> row.enrolment().id()).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Id<Enrolment>, Standing> standings = standings(ids);
    Map<Id<Enrolment>, Integer> majors = majors(ids);
    List<EnrolmentRow> then = new ArrayList<>();
    for (EnrolmentRow row : now) {
      Enrolment enrolment = row.enrolment();
      Standing standing = standings.get(enrolment.id());
      if (standing != null && standing.phase != null) {
        int major = majors.getOrDefault(enrolment.id(), enrolment.major());
        then.add(
            new EnrolmentRow(
                was(enrolment, standing, standing.phase, major),
                row.personName(),
                row.protection(),
                row.unitName()));
      }
    }
    return then;
  }

  private Map<Id<Enrolment>, Standing> standings(Collection<Id<Enrolment>> ids) {
    Map<Id<Enrolment>, Standing> standings = new HashMap<>();
    handle
        .createQuery(
            """
            select i.enrolment, i.mark, i.code, i.label_sv, i.label_en, i.begun_at, i.lifecycle,
              i.attention
            from enrolment_interval i
            where i.provider = :provider and i.enrolment = any(:enrolments) and
            """
                + Sql.heldAt("i")
                + "order by i.enrolment, i.ord")
        .bind("provider", provider)
        .bind("enrolments", Sql.uuids(ids))
        .bind("at", at)
        .map(
            (row, context) ->
                standings
                    .computeIfAbsent(Sql.id(row, 1), id -> new Standing())
                    .add(row.getBoolean(2), row.getString(3), row))
        .list();
    return standings;
  }

  /** The majors that were left since by a move that stands. */
  private Map<Id<Enrolment>, Integer> majors(Collection<Id<Enrolment>> ids) {
    Map<Id<Enrolment>, Integer> majors = new HashMap<>();
    handle
        .createQuery(
            """
            select m.enrolment, m.from_major from enrolment_move m
            where m.provider = :provider and m.enrolment = any(:enrolments)
              and m.undone_at is null and m.moved_at > :at
            order by m.enrolment, m.ord
            """)
        .bind("provider", provider)
        .bind("enrolments", Sql.uuids(ids))
        .bind("at", at)
        .map(
            (row, context) ->
                majors.putIfAbsent(new Id<>(row.getObject(1, UUID.class)), row.getInt(2)))
        .list();
    return majors;
  }

  private Enrolment was(Enrolment now, Standing standing, Phase phase, int major) {
    return new Enrolment(
        now.id(),
        now.provider(),
        now.person(),
        now.unit(),
        now.model(),
        major,
        0,
        phase.lifecycle,
        phase.code,
        phase.label,
        phase.attention,
        phase.since,
        standing.marks,
        now.coordinator(),
        null,
        now.referredAt(),
        upTo(now.activeSince()),
        upTo(now.closedAt()),
        upTo(now.closedAt()) == null ? null : now.outcome());
  }

  private @Nullable Instant upTo(@Nullable Instant moment) {
    return moment == null || moment.isAfter(at) ? null : moment;
  }

  /** The phase and the marks that held. */
  private static final class Standing {
    private final Set<String> marks = new LinkedHashSet<>();
    private @Nullable Phase phase;

    Standing add(boolean mark, String code, ResultSet row) throws SQLException {
      if (mark) {
        marks.add(code);
      } else {
        phase =
            new Phase(
                code,
                new Text(row.getString(4), row.getString(5)),
                Sql.required(row, 6),
                Lifecycle.valueOf(row.getString(7)),
                row.getBoolean(8));
      }
      return this;
    }
  }

  private record Phase(
      String code, Text label, Instant since, Lifecycle lifecycle, boolean attention) {}
}
