package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.NetworkStore;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.ScopeInterval;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Networks: one row a member, one row a status, one row for each time something was agreed on. */
final class NetworkTable implements NetworkStore {
  private static final String MEMBER =
      """
      select m.id, m.person, m.revision, m.name, m.relation_code, m.relation, m.kind, m.sphere,
        m.closeness, m.phone, m.emergency_contact, m.status, m.since, m.ended_at, m.ends_on,
        s.shared, s.excluded, s.exceptions, s.minutes, m.invited_by_person
      from network_member m
      left join member_scope s on s.member = m.id and s.ended_at is null
      where m.provider = :provider\
      """;

  private final Handle handle;

  NetworkTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<NetworkMember> member) {
    return Owners.of(handle, "network_member", provider, member);
  }

  @Override
  public void add(Id<Provider> provider, NetworkMember member, MemberInterval status) {
    facts(
            handle.createUpdate(
                """
                insert into network_member (id, provider, person, revision, name, relation_code,
                  relation, kind, sphere, closeness, phone, emergency_contact, status, since,
                  ends_on, invited_by_person)
                values (:id, :provider, :person, :revision, :name, :code, :relation, :kind,
                  :sphere, :closeness, :phone, :emergency, :status, :since, :endsOn, :byPerson)
                """),
            provider,
            member)
        .bind("person", member.person())
        .bind("status", member.status().name())
        .bind("since", member.since())
        .bind("byPerson", member.invitedByPerson())
        .execute();
    begin(provider, member, status);
  }

  /** Binds who it is and all that may be changed of it without moving it. */
  private static <S extends SqlStatement<S>> S facts(
      S statement, Id<Provider> provider, NetworkMember member) {
    return statement
        .bind("id", member.id())
        .bind("provider", provider)
        .bind("revision", member.revision())
        .bind("name", member.name())
        .bind("code", member.relation().name())
        .bind("relation", member.relationWords())
        .bind("kind", member.kind().name())
        .bind("sphere", member.sphere().name())
        .bind("closeness", member.closeness())
        .bind("phone", member.phone())
        .bind("emergency", member.emergencyContact())
        .bind("endsOn", member.endsOn());
  }

  private void begin(Id<Provider> provider, NetworkMember member, MemberInterval status) {
    SaidRows.bind(
            handle
                .createUpdate(
                    """
                    insert into member_status (id, provider, member, ord, status, begun_at,
                      recorded_by, persons_word, said_by, said_through, said_on, said_how)
                    values (:id, :provider, :member, :ord, :status, :begun, :by, :word, :saidBy,
                      :through, :saidOn, :how)
                    """)
                .bind("id", Id.next())
                .bind("provider", provider)
                .bind("member", member.id())
                .bind("ord", member.revision())
                .bind("status", status.status().name())
                .bind("begun", status.from())
                .bind("by", status.recordedBy())
                .bind("word", status.personsWord()),
            status.said())
        .execute();
  }

  @Override
  public Optional<NetworkMember> get(Id<Provider> provider, Id<NetworkMember> member) {
    return handle
        .createQuery(MEMBER + " and m.id = :member")
        .bind("provider", provider)
        .bind("member", member)
        .map((row, context) -> member(row))
        .findOne();
  }

  @Override
  public Map<Id<Person>, List<NetworkMember>> of(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return Owners.grouped(
        handle
            .createQuery(
                MEMBER
                    + " and m.person = any(:persons)"
                    + " order by case when m.ended_at is null then 0 else 1 end, m.name, m.id")
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .map((row, context) -> member(row))
            .list(),
        NetworkMember::person);
  }

  @Override
  public boolean change(Id<Provider> provider, NetworkMember member, Instant at) {
    MemberHistory.keep(handle, provider, member, at);
    return update(provider, member);
  }

  private boolean update(Id<Provider> provider, NetworkMember member) {
    return facts(
                handle.createUpdate(
                    """
                    update network_member set revision = :revision, name = :name,
                      relation_code = :code, relation = :relation, kind = :kind, sphere = :sphere,
                      closeness = :closeness, phone = :phone, emergency_contact = :emergency,
                      ends_on = :endsOn
                    where provider = :provider and id = :id and revision = :revision - 1
                    """),
                provider,
                member)
            .execute()
        == 1;
  }

  @Override
  public boolean replace(Id<Provider> provider, NetworkMember member, MemberInterval status) {
    int changed =
        handle
            .createUpdate(
                """
                update network_member set revision = :revision, status = :status, since = :since,
                  ended_at = :ended
                where provider = :provider and id = :id and revision = :revision - 1
                """)
            .bind("revision", member.revision())
            .bind("status", member.status().name())
            .bind("since", member.since())
            .bind("ended", member.ended())
            .bind("provider", provider)
            .bind("id", member.id())
            .execute();
    if (changed == 0) {
      return false;
    }
    end("member_status", provider, List.of(member.id()), status.from());
    begin(provider, member, status);
    if (!member.status().hasThePersonsYes()) {
      end("member_scope", provider, List.of(member.id()), status.from());
    }
    return true;
  }

  private void end(
      String table, Id<Provider> provider, List<Id<NetworkMember>> members, Instant at) {
    handle
        .createUpdate(
            "update "
                + table
                + " set ended_at = :at"
                + " where provider = :provider and member = any(:members) and ended_at is null")
        .bind("at", at)
        .bind("provider", provider)
        .bind("members", Sql.uuids(members))
        .execute();
  }

  @Override
  public int suspend(Id<Provider> provider, Id<Person> person, MemberInterval suspended) {
    List<NetworkMember> members =
        of(provider, List.of(person)).getOrDefault(person, List.of()).stream()
            .filter(member -> member.status().hasThePersonsYes())
            .map(member -> member.moved(suspended.status(), suspended.from()))
            .toList();
    if (members.isEmpty()) {
      return 0;
    }
    List<Id<NetworkMember>> ids = members.stream().map(NetworkMember::id).toList();
    handle
        .createUpdate(
            """
            update network_member set revision = revision + 1, status = :status, since = :at
            where provider = :provider and id = any(:ids)
            """)
        .bind("status", suspended.status().name())
        .bind("at", suspended.from())
        .bind("provider", provider)
        .bind("ids", Sql.uuids(ids))
        .execute();
    end("member_status", provider, ids, suspended.from());
    end("member_scope", provider, ids, suspended.from());
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into member_status (id, provider, member, ord, status, begun_at, recorded_by,"
                + " persons_word) values (?, ?, ?, ?, ?, ?, ?, ?)");
    members.forEach(
        member ->
            rows.add(
                Id.next(),
                provider,
                member.id(),
                member.revision(),
                member.status().name(),
                suspended.from(),
                suspended.recordedBy(),
                suspended.personsWord()));
    rows.execute();
    return members.size();
  }

  @Override
  public void guardiansEnd(Id<Provider> provider, Id<Person> person, LocalDate on) {
    handle
        .createUpdate(
            "update network_member set ends_on = :on where provider = :provider"
                + " and person = :person and relation_code = 'GUARDIAN'")
        .bind("on", on)
        .bind("provider", provider)
        .bind("person", person)
        .execute();
  }

  @Override
  public void supportPersonsEnd(
      Id<Provider> provider, Id<Person> person, @Nullable LocalDate on, LocalDate today) {
    handle
        .createUpdate(
            "update network_member set ends_on = :on where provider = :provider"
                + " and person = :person and relation_code = 'STATUTORY_SUPPORT_PERSON'"
                + " and ended_at is null and (ends_on is null or ends_on > :today)")
        .bind("on", on)
        .bind("provider", provider)
        .bind("person", person)
        .bind("today", today)
        .execute();
  }

  @Override
  public boolean agree(Id<Provider> provider, NetworkMember member, ScopeInterval scope) {
    if (!update(provider, member)) {
      return false;
    }
    end("member_scope", provider, List.of(member.id()), scope.from());
    ScopeRows.add(handle, provider, member, scope);
    return true;
  }

  @Override
  public List<ScopeInterval> scopes(Id<Provider> provider, Id<NetworkMember> member) {
    return ScopeRows.of(handle, provider, member);
  }

  @Override
  public List<MemberInterval> history(Id<Provider> provider, Id<NetworkMember> member) {
    return handle
        .createQuery(
            "select status, begun_at, ended_at, recorded_by, persons_word, said_by, said_through,"
                + " said_on, said_how from member_status"
                + " where provider = ? and member = ? order by ord")
        .bind(0, provider)
        .bind(1, member)
        .map(
            (row, context) ->
                new MemberInterval(
                    MemberStatus.valueOf(row.getString(1)),
                    Sql.required(row, 2),
                    Sql.instant(row, 3),
                    Sql.idOrNull(row, 4),
                    SaidRows.read(row, 6),
                    row.getString(5)))
        .list();
  }

  private static NetworkMember member(ResultSet row) throws SQLException {
    @Nullable String shared = row.getString(16);
    return new NetworkMember(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getInt(3),
        row.getString(4),
        NetworkMember.Relation.valueOf(row.getString(5)),
        row.getString(6),
        NetworkMember.Kind.valueOf(row.getString(7)),
        NetworkMember.Sphere.valueOf(row.getString(8)),
        Sql.whole(row, 9),
        row.getString(10),
        row.getBoolean(11),
        MemberStatus.valueOf(row.getString(12)),
        Sql.required(row, 13),
        Sql.instant(row, 14),
        Sql.day(row, 15),
        ScopeRows.read(shared, row, 17),
        row.getBoolean(20));
  }
}
